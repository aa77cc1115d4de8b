/** Cases in the document store. */
@NullMarked
package org.lamplighter.intake.cases.mongo;

import org.jspecify.annotations.NullMarked;

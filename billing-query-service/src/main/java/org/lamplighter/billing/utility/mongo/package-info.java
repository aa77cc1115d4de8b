/** The utility's bills in the document store. */
@NullMarked
package org.lamplighter.billing.utility.mongo;

import org.jspecify.annotations.NullMarked;

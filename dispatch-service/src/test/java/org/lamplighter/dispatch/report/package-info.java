/** Tests of the report feature. */
@NullMarked
package org.lamplighter.dispatch.report;

import org.jspecify.annotations.NullMarked;

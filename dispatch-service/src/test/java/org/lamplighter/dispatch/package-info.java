/** Tests of dispatch-service as a whole, and what they stand on. */
@NullMarked
package org.lamplighter.dispatch;

import org.jspecify.annotations.NullMarked;

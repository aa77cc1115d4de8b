/** Work at meters that crews are asked for, and what came of it. */
@NullMarked
package org.lamplighter.billing.fieldwork;

import org.jspecify.annotations.NullMarked;

/** Tests of the planner. */
@NullMarked
package org.lamplighter.planner;

import org.jspecify.annotations.NullMarked;

/** Tests of the workorder feature. */
@NullMarked
package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.NullMarked;

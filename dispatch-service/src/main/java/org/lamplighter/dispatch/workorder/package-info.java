/** The work order from opened to completed, and the steps that crews and dispatchers take on it. */
@NullMarked
package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.NullMarked;

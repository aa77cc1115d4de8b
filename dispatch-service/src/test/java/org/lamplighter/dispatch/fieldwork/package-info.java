/** Tests of work that is no repair. */
@NullMarked
package org.lamplighter.dispatch.fieldwork;

import org.jspecify.annotations.NullMarked;

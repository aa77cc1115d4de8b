/** Work that is no repair: what billing or a dispatcher asks crews for, from the word to its end. */
@NullMarked
package org.lamplighter.dispatch.fieldwork;

import org.jspecify.annotations.NullMarked;

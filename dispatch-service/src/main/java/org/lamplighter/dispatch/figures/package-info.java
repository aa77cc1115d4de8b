/** Figures for reports: how long crews took, how long customers were without supply, where reports come again and again. */
@NullMarked
package org.lamplighter.dispatch.figures;

import org.jspecify.annotations.NullMarked;

/** Figures as JSON and as a table. */
@NullMarked
package org.lamplighter.dispatch.figures.web;

import org.jspecify.annotations.NullMarked;

/** The desk's routes for work that is no repair. */
@NullMarked
package org.lamplighter.dispatch.fieldwork.web;

import org.jspecify.annotations.NullMarked;

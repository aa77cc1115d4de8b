/** Routes for photographs. */
@NullMarked
package org.lamplighter.dispatch.photo.web;

import org.jspecify.annotations.NullMarked;

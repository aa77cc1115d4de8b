/** The dispatcher's route to give an order to a crew. */
@NullMarked
package org.lamplighter.dispatch.assignment.web;

import org.jspecify.annotations.NullMarked;

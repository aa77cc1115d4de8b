/** Routes of crews' phones and of the desk on work orders. */
@NullMarked
package org.lamplighter.dispatch.workorder.web;

import org.jspecify.annotations.NullMarked;

/** Calendars on the wire, as iCalendar. */
@NullMarked
package org.lamplighter.dispatch.calendar.web;

import org.jspecify.annotations.NullMarked;

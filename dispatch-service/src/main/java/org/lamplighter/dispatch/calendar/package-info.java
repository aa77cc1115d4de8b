/** What stands before a crew, for calendars: shifts, orders and announced outages, without a customer's data. */
@NullMarked
package org.lamplighter.dispatch.calendar;

import org.jspecify.annotations.NullMarked;

/** Routes on outages, for the desk and for anyone. */
@NullMarked
package org.lamplighter.dispatch.outage.web;

import org.jspecify.annotations.NullMarked;

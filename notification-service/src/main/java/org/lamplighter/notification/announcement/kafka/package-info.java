/** Announced outages from dispatch, and accounts from billing. */
@NullMarked
package org.lamplighter.notification.announcement.kafka;

import org.jspecify.annotations.NullMarked;

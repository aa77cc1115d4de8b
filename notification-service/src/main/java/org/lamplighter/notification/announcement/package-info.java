/** Customers of announced outages are told ahead: who they are, and what each is told once. */
@NullMarked
package org.lamplighter.notification.announcement;

import org.jspecify.annotations.NullMarked;

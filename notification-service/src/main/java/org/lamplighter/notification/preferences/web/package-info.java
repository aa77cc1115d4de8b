/** Preferences as the customer sees and changes them. */
@NullMarked
package org.lamplighter.notification.preferences.web;

import org.jspecify.annotations.NullMarked;

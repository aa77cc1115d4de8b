/** The customer's inbox. */
@NullMarked
package org.lamplighter.notification.message.web;

import org.jspecify.annotations.NullMarked;

/** Looks at arrears whose time has come. */
@NullMarked
package org.lamplighter.billing.arrears.schedule;

import org.jspecify.annotations.NullMarked;

/** What bills would come to by tariffs that are not loaded yet. */
@NullMarked
package org.lamplighter.billing.trial;

import org.jspecify.annotations.NullMarked;

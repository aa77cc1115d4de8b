/** What customers let registered third parties see of an account, until when, and who looked. */
@NullMarked
package org.lamplighter.billing.consent;

import org.jspecify.annotations.NullMarked;

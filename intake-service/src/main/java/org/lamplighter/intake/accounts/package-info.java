/** The slim copy of accounts: whose they are and where the crew must go. */
@NullMarked
package org.lamplighter.intake.accounts;

import org.jspecify.annotations.NullMarked;

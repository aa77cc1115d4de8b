/** The slim copy of accounts in the document store. */
@NullMarked
package org.lamplighter.intake.accounts.mongo;

import org.jspecify.annotations.NullMarked;

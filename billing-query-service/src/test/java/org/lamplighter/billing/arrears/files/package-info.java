/** What holds for the files of rules. */
@NullMarked
package org.lamplighter.billing.arrears.files;

import org.jspecify.annotations.NullMarked;

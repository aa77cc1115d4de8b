/** Tables of rules that the service reads when it starts. */
@NullMarked
package org.lamplighter.billing.tables.files;

import org.jspecify.annotations.NullMarked;

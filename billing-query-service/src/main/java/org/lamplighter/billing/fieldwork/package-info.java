/** What crews answer to what billing asked them for, handed to whoever asked. */
@NullMarked
package org.lamplighter.billing.fieldwork;

import org.jspecify.annotations.NullMarked;

/** The events that services exchange: one record, one JSON schema and one example file each; no logic. */
@NullMarked
package org.lamplighter.contracts;

import org.jspecify.annotations.NullMarked;

/** Imports and their rows in the document store. */
@NullMarked
package org.lamplighter.billing.imports.mongo;

import org.jspecify.annotations.NullMarked;

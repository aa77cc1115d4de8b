/** The embedded document store: speaks MongoDB's protocol and keeps its data in one file. */
@NullMarked
package org.lamplighter.local.store;

import org.jspecify.annotations.NullMarked;

/** The network in the document store. */
@NullMarked
package org.lamplighter.dispatch.network.mongo;

import org.jspecify.annotations.NullMarked;

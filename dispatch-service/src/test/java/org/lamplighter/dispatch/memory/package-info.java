/** The service without store and broker: documents in memory, written one by one, where a test may let it die. */
@NullMarked
package org.lamplighter.dispatch.memory;

import org.jspecify.annotations.NullMarked;

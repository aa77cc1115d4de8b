/** What crews answered, read back, and what crews are asked for. */
@NullMarked
package org.lamplighter.dispatch.supply.kafka;

import org.jspecify.annotations.NullMarked;

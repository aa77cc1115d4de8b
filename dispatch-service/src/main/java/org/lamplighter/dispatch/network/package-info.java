/** The network as dispatch needs it: substation, feeder, transformer area, account. */
@NullMarked
package org.lamplighter.dispatch.network;

import org.jspecify.annotations.NullMarked;

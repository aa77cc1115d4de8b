/** Tests of the server of ways. */
@NullMarked
package org.lamplighter.dispatch.ways.osrm;

import org.jspecify.annotations.NullMarked;

/** Ways told by an OSRM-compatible server. */
@NullMarked
package org.lamplighter.dispatch.ways.osrm;

import org.jspecify.annotations.NullMarked;

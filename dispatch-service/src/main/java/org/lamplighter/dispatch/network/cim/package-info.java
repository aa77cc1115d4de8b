/** The network as power systems' own models tell it: the Common Information Model (IEC 61970-301) as RDF/XML (IEC 61970-552). */
@NullMarked
package org.lamplighter.dispatch.network.cim;

import org.jspecify.annotations.NullMarked;

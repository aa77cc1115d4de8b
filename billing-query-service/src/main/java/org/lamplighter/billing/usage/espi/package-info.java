/** Green Button files: usage as Atom feeds of the Energy Services Provider Interface (NAESB REQ.21, ESPI). */
@NullMarked
package org.lamplighter.billing.usage.espi;

import org.jspecify.annotations.NullMarked;

/** Outages and their claims in the document store. */
@NullMarked
package org.lamplighter.dispatch.outage.mongo;

import org.jspecify.annotations.NullMarked;

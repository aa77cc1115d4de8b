/** Anomalies in the document store. */
@NullMarked
package org.lamplighter.billing.anomaly.mongo;

import org.jspecify.annotations.NullMarked;

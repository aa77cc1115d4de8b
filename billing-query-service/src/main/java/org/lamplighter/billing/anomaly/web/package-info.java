/** Anomalies over HTTP. */
@NullMarked
package org.lamplighter.billing.anomaly.web;

import org.jspecify.annotations.NullMarked;

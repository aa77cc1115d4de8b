/** What is an anomaly and what is none, without the service around it. */
@NullMarked
package org.lamplighter.billing.anomaly;

import org.jspecify.annotations.NullMarked;

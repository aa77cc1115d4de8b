/** The rules of anomalies as they stand in their file. */
@NullMarked
package org.lamplighter.billing.anomaly.files;

import org.jspecify.annotations.NullMarked;

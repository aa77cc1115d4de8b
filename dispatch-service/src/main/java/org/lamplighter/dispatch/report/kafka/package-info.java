/** Fault reports and reopened cases from intake. */
@NullMarked
package org.lamplighter.dispatch.report.kafka;

import org.jspecify.annotations.NullMarked;

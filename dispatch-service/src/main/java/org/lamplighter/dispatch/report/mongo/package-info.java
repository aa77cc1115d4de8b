/** Reports that joined an outage in the document store. */
@NullMarked
package org.lamplighter.dispatch.report.mongo;

import org.jspecify.annotations.NullMarked;

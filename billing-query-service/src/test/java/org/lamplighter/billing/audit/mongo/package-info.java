/** Tests of the audit log. */
@NullMarked
package org.lamplighter.billing.audit.mongo;

import org.jspecify.annotations.NullMarked;

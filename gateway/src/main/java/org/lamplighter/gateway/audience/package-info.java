/** Audiences as data: which paths belong to whom, and what each caller of them must show and may use. */
@NullMarked
package org.lamplighter.gateway.audience;

import org.jspecify.annotations.NullMarked;

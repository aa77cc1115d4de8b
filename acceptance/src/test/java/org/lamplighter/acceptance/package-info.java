/** Stories through the gateway against the running processes, and what happens when one of them dies. */
@NullMarked
package org.lamplighter.acceptance;

import org.jspecify.annotations.NullMarked;

/** One detached operating-system process: started with a log, found again by its pid file, stopped without hurting anyone else's. */
@NullMarked
package org.lamplighter.local.process;

import org.jspecify.annotations.NullMarked;

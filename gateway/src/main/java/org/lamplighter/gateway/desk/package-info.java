/** The dispatchers' page: files from the jar, and where it logs in. */
@NullMarked
package org.lamplighter.gateway.desk;

import org.jspecify.annotations.NullMarked;

/** Holds the ways to run the suite on containers together with what the programs are. */
@NullMarked
package org.lamplighter.deploy;

import org.jspecify.annotations.NullMarked;

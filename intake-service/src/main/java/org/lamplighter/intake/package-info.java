/** Every customer request from first word to closed case. */
@NullMarked
package org.lamplighter.intake;

import org.jspecify.annotations.NullMarked;

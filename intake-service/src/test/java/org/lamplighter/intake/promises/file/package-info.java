/** Tests of {@code promises.file}. */
@NullMarked
package org.lamplighter.intake.promises.file;

import org.jspecify.annotations.NullMarked;

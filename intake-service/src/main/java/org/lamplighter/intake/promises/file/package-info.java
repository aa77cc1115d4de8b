/** The limit table as it lies in a file. */
@NullMarked
package org.lamplighter.intake.promises.file;

import org.jspecify.annotations.NullMarked;

/** The promises as anyone may read them. */
@NullMarked
package org.lamplighter.intake.promises.web;

import org.jspecify.annotations.NullMarked;

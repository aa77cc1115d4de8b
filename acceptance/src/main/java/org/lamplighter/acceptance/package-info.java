/** The main job as people live it, told through the gateway; the demonstration that shows it and the means to test it. */
@NullMarked
package org.lamplighter.acceptance;

import org.jspecify.annotations.NullMarked;

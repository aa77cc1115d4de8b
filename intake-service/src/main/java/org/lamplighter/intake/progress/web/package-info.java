/** Progress as server-sent events. */
@NullMarked
package org.lamplighter.intake.progress.web;

import org.jspecify.annotations.NullMarked;

/** What ./lamplighter does once everything is built. */
@NullMarked
package org.lamplighter.local.cli;

import org.jspecify.annotations.NullMarked;

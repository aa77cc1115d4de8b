/** What operators may set. */
@NullMarked
package org.lamplighter.dispatch.settings;

import org.jspecify.annotations.NullMarked;

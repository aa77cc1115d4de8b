/** Pages for people: files from the jar, and where they log in. */
@NullMarked
package org.lamplighter.gateway.page;

import org.jspecify.annotations.NullMarked;

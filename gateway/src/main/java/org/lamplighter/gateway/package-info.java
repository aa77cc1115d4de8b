/** The one door of the suite: who are you, may you, how often; nothing else. */
@NullMarked
package org.lamplighter.gateway;

import org.jspecify.annotations.NullMarked;

/** What services' tests stand on: a real broker, a real store, real signed tokens. */
@NullMarked
package org.lamplighter.kit.test;

import org.jspecify.annotations.NullMarked;

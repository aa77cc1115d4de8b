/** Crews, work orders, outages: who goes where, and what is without supply. */
@NullMarked
package org.lamplighter.dispatch;

import org.jspecify.annotations.NullMarked;

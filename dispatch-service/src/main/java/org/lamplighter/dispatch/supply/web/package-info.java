/** What the desk sees and decides of stopped supply. */
@NullMarked
package org.lamplighter.dispatch.supply.web;

import org.jspecify.annotations.NullMarked;

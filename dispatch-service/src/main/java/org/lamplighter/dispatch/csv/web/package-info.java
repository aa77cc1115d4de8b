/** What the imports have in common on the wire. */
@NullMarked
package org.lamplighter.dispatch.csv.web;

import org.jspecify.annotations.NullMarked;

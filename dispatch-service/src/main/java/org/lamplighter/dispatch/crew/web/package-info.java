/** Routes about crews. */
@NullMarked
package org.lamplighter.dispatch.crew.web;

import org.jspecify.annotations.NullMarked;

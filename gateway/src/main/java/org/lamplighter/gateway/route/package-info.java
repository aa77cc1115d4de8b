/** The route table as data, turned into Spring Cloud Gateway routes. */
@NullMarked
package org.lamplighter.gateway.route;

import org.jspecify.annotations.NullMarked;

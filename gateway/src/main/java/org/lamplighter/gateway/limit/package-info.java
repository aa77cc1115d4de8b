/** How often one caller may call and how many live streams it may hold. */
@NullMarked
package org.lamplighter.gateway.limit;

import org.jspecify.annotations.NullMarked;

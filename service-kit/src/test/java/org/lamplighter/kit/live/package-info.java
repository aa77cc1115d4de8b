@NullMarked
package org.lamplighter.kit.live;

import org.jspecify.annotations.NullMarked;

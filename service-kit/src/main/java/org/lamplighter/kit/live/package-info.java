/** Live views: server-sent events of what changes, on every instance, resumable. */
@NullMarked
package org.lamplighter.kit.live;

import org.jspecify.annotations.NullMarked;

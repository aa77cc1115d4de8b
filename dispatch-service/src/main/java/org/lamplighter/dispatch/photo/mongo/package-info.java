/** Photographs in GridFS. */
@NullMarked
package org.lamplighter.dispatch.photo.mongo;

import org.jspecify.annotations.NullMarked;

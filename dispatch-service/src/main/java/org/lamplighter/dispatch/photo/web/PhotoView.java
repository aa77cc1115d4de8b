package org.lamplighter.dispatch.photo.web;

import java.time.Instant;
import org.lamplighter.dispatch.photo.Photo;

/** A photograph on the wire; its content has a route of its own. */
record PhotoView(String photoId, String kind, String contentType, long bytes, Instant uploadedAt) {

    static PhotoView of(Photo photo) {
        return new PhotoView(
                photo.photoId(), photo.kind().name(), photo.format().contentType(), photo.bytes(), photo.uploadedAt());
    }
}

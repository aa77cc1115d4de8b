package org.lamplighter.dispatch.photo;

import java.util.List;
import java.util.Optional;
import org.lamplighter.dispatch.workorder.OrderPhotos;

/** All photographs. */
public interface Photos extends OrderPhotos {

    /** What is known of a photograph of an order. */
    Optional<Photo> find(String workOrderId, String photoId);

    /** Photographs of an order, oldest first. */
    List<Photo> of(String workOrderId);

    byte[] content(Photo photo);

    /** Keeps it; {@code false} when one of this id is there. */
    boolean keep(Photo photo, byte[] content);
}

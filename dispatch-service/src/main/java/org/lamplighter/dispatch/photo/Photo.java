package org.lamplighter.dispatch.photo;

import java.time.Instant;

/**
 * What is known of a photograph.
 *
 * @param photoId its id
 * @param workOrderId the order it was taken for
 * @param kind before or after the work
 * @param format what it is
 * @param bytes its size
 * @param fingerprint hash of its content
 * @param takenBy the crew
 * @param uploadedAt when it came in
 */
public record Photo(
        String photoId,
        String workOrderId,
        Kind kind,
        PhotoFormat format,
        long bytes,
        String fingerprint,
        String takenBy,
        Instant uploadedAt) {

    /** When it was taken. */
    public enum Kind {
        BEFORE,
        AFTER
    }
}

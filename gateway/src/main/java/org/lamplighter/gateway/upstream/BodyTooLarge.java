package org.lamplighter.gateway.upstream;

import java.io.IOException;

/** The body is larger than its audience may send. */
final class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("More than " + limit + " bytes");
    }
}

package org.lamplighter.dispatch.calendar;

import java.util.Optional;

/** Feeds that calendars may read without a token of the issuer. A crew has one at most; its secret is kept as a hash. */
public interface Feeds {

    /**
     * A feed.
     *
     * @param crewId whose
     * @param language of its texts, {@code zh} or {@code en}
     */
    record Feed(String crewId, String language) {}

    /** Opens a feed under the hash of a secret; one that was open before is closed with it. */
    void open(Feed feed, String hash);

    /** Closes a crew's feed, if it has one. */
    void close(String crewId);

    /** The feed under the hash of a secret. */
    Optional<Feed> find(String hash);
}

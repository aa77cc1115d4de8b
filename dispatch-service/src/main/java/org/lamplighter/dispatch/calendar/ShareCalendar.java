package org.lamplighter.dispatch.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Lets calendars read a crew's feed under an address that nobody can guess: calendars send no tokens. Whoever has the
 * address reads the feed, until the crew closes it or opens another.
 */
public final class ShareCalendar {

    /** 256 bits. */
    private static final int SECRET_BYTES = 32;

    private final Feeds feeds;
    private final SecureRandom random;

    public ShareCalendar(Feeds feeds, SecureRandom random) {
        this.feeds = feeds;
        this.random = random;
    }

    /** Opens the crew's feed and tells its secret, which nobody can tell again. */
    public String open(String crewId, String language) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        feeds.open(new Feeds.Feed(crewId, language), hash(secret));
        return secret;
    }

    /** Closes it. */
    public void close(String crewId) {
        feeds.close(crewId);
    }

    /** Whose feed a secret opens. */
    public Optional<Feeds.Feed> read(String secret) {
        return feeds.find(hash(secret));
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

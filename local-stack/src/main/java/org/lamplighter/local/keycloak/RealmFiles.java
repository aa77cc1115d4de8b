package org.lamplighter.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The realm as code: the same files that the containers import. */
public final class RealmFiles {
    public static final String REALM = "lamplighter-realm.json";
    public static final String DEMO_USERS = "lamplighter-users-0.json";
    private static final List<String> NAMES = List.of(REALM, DEMO_USERS);

    private RealmFiles() {}

    public static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(RealmFiles.class.getResourceAsStream("/keycloak/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : NAMES) {
                Files.write(folder.resolve(name), read(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes when a byte of the realm changes, so that a database of an older realm is known as such. */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            NAMES.forEach(name -> digest.update(read(name)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.lamplighter.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that personal data of this suite is enciphered with. */
final class DataKey {
    private DataKey() {}

    /** 32 bytes in base64. */
    static String in(Path folder) {
        return KeyFile.in(folder, "data-key", DataKey::make);
    }

    private static String make() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}

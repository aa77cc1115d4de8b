package org.lamplighter.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that personal data of this suite is enciphered with: made once, readable by its owner only. */
final class DataKey {
    private DataKey() {}

    /** 32 bytes in base64. */
    static String in(Path folder) {
        Path file = folder.resolve("data-key");
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appears with its whole content or not at all: of two starts at once, one makes the key and both use it. */
    private static void make(Path folder, Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Path made = Files.createTempFile(
                folder,
                "data-key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(made, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // Another start was faster; its key holds.
        } finally {
            Files.delete(made);
        }
    }
}

package org.lamplighter.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A key of this suite: made once, readable by its owner only. */
final class KeyFile {
    private KeyFile() {}

    /** The key of this name in a folder, made when there is none. */
    static String in(Path folder, String name, Supplier<String> make) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                keep(folder, file, make.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appears with its whole content or not at all: of two starts at once, one makes the key and both use it. */
    private static void keep(Path folder, Path file, String key) throws IOException {
        Path made = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(made, key);
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // Another start was faster; its key holds.
        } finally {
            Files.delete(made);
        }
    }
}

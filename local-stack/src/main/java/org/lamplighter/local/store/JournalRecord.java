package org.lamplighter.local.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The bytes of one write in the journal. */
final class JournalRecord {

    private static final int PUT = 1;
    private static final int REMOVE = 2;
    private static final int DROP = 3;

    private JournalRecord() {}

    static byte[] encode(List<Change> changes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Change change : changes) {
                write(out, change);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Change> decode(byte[] record) {
        List<Change> changes = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
            while (in.available() > 0) {
                changes.add(read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private static void write(DataOutputStream out, Change change) throws IOException {
        switch (change) {
            case Change.Entry(String map, byte[] key, byte[] value) -> {
                out.writeByte(value == null ? REMOVE : PUT);
                out.writeUTF(map);
                writeBytes(out, key);
                if (value != null) {
                    writeBytes(out, value);
                }
            }
            case Change.Drop(String map) -> {
                out.writeByte(DROP);
                out.writeUTF(map);
            }
        }
    }

    private static Change read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        String map = in.readUTF();
        return switch (kind) {
            case PUT -> new Change.Entry(map, readBytes(in), readBytes(in));
            case REMOVE -> new Change.Entry(map, readBytes(in), null);
            case DROP -> new Change.Drop(map);
            default -> throw new IOException("Not a journal record of this store: kind " + kind);
        };
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}

package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a BSON value so that unsigned comparison of the bytes is MongoDB's comparison of the values.
 *
 * <p>No encoding is a prefix of another, so fields can follow each other in a compound key, and all keys that start with the bytes of a
 * value have exactly that value. Equal numbers have equal bytes whatever their type.
 */
final class SortableValue {

    private static final int END = 0x00;
    private static final int END_OF_TEXT = 0x01;
    private static final int ESCAPED_ZERO = 0xFF;

    private SortableValue() {}

    static byte[] encode(@Nullable Object value) {
        KeyBytes out = new KeyBytes();
        append(out, value);
        return out.toArray();
    }

    static void append(KeyBytes out, @Nullable Object value) {
        ValueType type = ValueType.of(value);
        out.putByte(type.code());
        switch (value) {
            case Number number -> SortableNumber.append(out, number);
            case String text -> putText(out, text);
            case Map<?, ?> document -> putDocument(out, document);
            case Collection<?> array -> putArray(out, array);
            case BinData binary -> putBinary(out, 0, binary.getData());
            case LegacyUUID uuid -> putBinary(out, 3, bytesOf(uuid.getUuid()));
            case UUID uuid -> putBinary(out, 4, bytesOf(uuid));
            case ObjectId id -> out.putBytes(id.toByteArray());
            case Boolean flag -> out.putByte(flag ? 1 : 0);
            case Instant instant -> out.putLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> out.putLong(timestamp.getValue());
            case BsonRegularExpression pattern -> {
                putText(out, pattern.getPattern());
                putText(out, pattern.getOptions());
            }
            case BsonJavaScript script -> putText(out, script.getCode());
            case null, default -> {}
        }
    }

    private static void putDocument(KeyBytes out, Map<?, ?> document) {
        for (Map.Entry<?, ?> field : document.entrySet()) {
            out.putByte(ValueType.of(field.getValue()).code());
            putText(out, (String) field.getKey());
            append(out, field.getValue());
        }
        out.putByte(END);
    }

    private static void putArray(KeyBytes out, Collection<?> array) {
        if (array.isEmpty()) {
            return;
        }
        for (Object element : array) {
            append(out, element);
        }
        out.putByte(END);
    }

    private static void putBinary(KeyBytes out, int subtype, byte[] data) {
        out.putInt(data.length);
        out.putByte(subtype);
        out.putBytes(data);
    }

    private static void putText(KeyBytes out, @Nullable String text) {
        byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        if (text != null && text.indexOf('\0') >= 0) {
            for (byte value : utf8) {
                out.putByte(value);
                if (value == 0) {
                    out.putByte(ESCAPED_ZERO);
                }
            }
        } else {
            out.putBytes(utf8);
        }
        out.putByte(END);
        out.putByte(END_OF_TEXT);
    }

    private static byte[] bytesOf(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** The brackets of MongoDB's comparison order; a range condition never leaves the bracket of its operand. */
    enum ValueType {
        MIN_KEY(8),
        EMPTY_ARRAY(16),
        NULL(24),
        NUMBER(32),
        TEXT(40),
        DOCUMENT(48),
        ARRAY(56),
        BINARY(64),
        OBJECT_ID(72),
        BOOLEAN(80),
        DATE(88),
        TIMESTAMP(96),
        PATTERN(104),
        CODE(112),
        MAX_KEY(120);

        private final int code;

        ValueType(int code) {
            this.code = code;
        }

        /** From 8 to 120: neither a code nor its complement meets the marks used inside an encoding. */
        int code() {
            return code;
        }

        static ValueType of(@Nullable Object value) {
            return switch (value) {
                case Number number -> NUMBER;
                case String text -> TEXT;
                case Map<?, ?> document -> DOCUMENT;
                case Collection<?> array -> array.isEmpty() ? EMPTY_ARRAY : ARRAY;
                case BinData binary -> BINARY;
                case UUID uuid -> BINARY;
                case LegacyUUID uuid -> BINARY;
                case ObjectId id -> OBJECT_ID;
                case Boolean flag -> BOOLEAN;
                case Instant instant -> DATE;
                case BsonTimestamp timestamp -> TIMESTAMP;
                case BsonRegularExpression pattern -> PATTERN;
                case BsonJavaScript script -> CODE;
                case MinKey min -> MIN_KEY;
                case MaxKey max -> MAX_KEY;
                case null, default -> NULL;
            };
        }
    }
}

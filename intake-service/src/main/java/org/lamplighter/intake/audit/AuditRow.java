package org.lamplighter.intake.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place in its chain.
 *
 * <pre>
 *   row 1            row 2            row 3
 *   prevHash = 0…0   prevHash ─┐      prevHash ─┐
 *   hash ◀─────────────────────┘      hash of 2 ┘    hash = SHA-256(chain, seq, prevHash, entry)
 * </pre>
 *
 * @param entry what is kept
 * @param seq its place, from 1 without gaps
 * @param prevHash hash of the row before, of {@link #BEGINNING} for the first
 * @param hash of everything above
 */
public record AuditRow(AuditEntry entry, long seq, String prevHash, String hash) {

    /** What the first row follows. */
    public static final String BEGINNING = "0".repeat(64);

    /** The row that follows another, or begins the chain. */
    public static AuditRow following(@Nullable AuditRow last, AuditEntry entry) {
        long seq = last == null ? 1 : last.seq() + 1;
        String prevHash = last == null ? BEGINNING : last.hash();
        return new AuditRow(entry, seq, prevHash, hash(entry, seq, prevHash));
    }

    /** Whether the row is as it was written. */
    boolean isIntact() {
        return hash.equals(hash(entry, seq, prevHash));
    }

    private static String hash(AuditEntry entry, long seq, String prevHash) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).flip());
        add(digest, prevHash);
        add(digest, entry.chain());
        add(digest, entry.actor());
        add(digest, entry.role());
        add(digest, entry.action());
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(entry.objects().size())
                .flip());
        entry.objects().forEach(object -> add(digest, object));
        add(digest, entry.reason() == null ? "" : entry.reason());
        digest.update(ByteBuffer.allocate(Long.BYTES)
                .putLong(entry.at().toEpochMilli())
                .flip());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each field with its length, so that no two entries read the same. */
    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.lamplighter.dispatch.board.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.lamplighter.dispatch.board.Board;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fingerprint of what a board shows, the same at every instance: whoever comes back with the present one has seen it all.
 */
final class BoardPrint {

    private static final int BYTES = 12;

    private BoardPrint() {}

    static String of(Board board, JsonMapper json) {
        // As of one fixed moment, so that passing time alone changes nothing.
        byte[] shown = json.writeValueAsBytes(BoardView.of(board, Instant.EPOCH));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shown);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

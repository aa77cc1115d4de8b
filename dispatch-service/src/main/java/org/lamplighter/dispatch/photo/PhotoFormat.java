package org.lamplighter.dispatch.photo;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Formats that are taken, told by the first bytes and never by what the sender says. */
public enum PhotoFormat {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a");

    private final String contentType;
    private final String firstBytes;

    PhotoFormat(String contentType, String firstBytes) {
        this.contentType = contentType;
        this.firstBytes = firstBytes;
    }

    public String contentType() {
        return contentType;
    }

    /** The format of these bytes, if it is one of these. */
    static Optional<PhotoFormat> of(byte[] content) {
        return Arrays.stream(values()).filter(format -> format.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int length = firstBytes.length() / 2;
        return content.length > length
                && HexFormat.of().formatHex(content, 0, length).equals(firstBytes);
    }
}

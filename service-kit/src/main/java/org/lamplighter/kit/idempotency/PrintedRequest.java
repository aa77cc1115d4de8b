package org.lamplighter.kit.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A request whose query and body leave their fingerprint as they are read. */
final class PrintedRequest extends HttpServletRequestWrapper {

    private static final int PRINT_BYTES = 16;

    private final MessageDigest digest = sha256();
    private final long largestBody;
    private @Nullable Printed body;
    private @Nullable String print;

    PrintedRequest(HttpServletRequest request, long largestBody) {
        super(request);
        this.largestBody = largestBody;
        String query = request.getQueryString();
        digest.update((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** The fingerprint; reads what was left unread. */
    String fingerprint() throws IOException {
        if (print == null) {
            getInputStream().transferTo(OutputStream.nullOutputStream());
            print = HexFormat.of().formatHex(digest.digest(), 0, PRINT_BYTES);
        }
        return print;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Printed(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private final class Printed extends ServletInputStream {

        private final ServletInputStream in;
        private long length;

        Printed(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read >= 0) {
                count(1);
                digest.update((byte) read);
            }
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            int read = in.read(into, offset, most);
            if (read > 0) {
                count(read);
                digest.update(into, offset, read);
            }
            return read;
        }

        private void count(int more) {
            length += more;
            if (length > largestBody) {
                throw new BodyTooLargeException(largestBody);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}

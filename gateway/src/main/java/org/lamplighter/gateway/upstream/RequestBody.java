package org.lamplighter.gateway.upstream;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.function.Supplier;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request on its way to a service. Up to 64 KiB are read before the service is called, so a slow client holds no
 * connection of the pool; what is larger flows through. Never more than the limit is read.
 */
final class RequestBody implements HttpEntity {

    private static final int HELD = 64 * 1024;
    private static final String HTTP_2 = "HTTP/2.0";

    private final byte[] head;
    private final int headLength;
    private final @Nullable InputStream rest;
    private final long length;
    private final long limit;
    private Runnable cutOff = () -> {};
    private @Nullable IOException broken;

    private RequestBody(byte[] head, int headLength, @Nullable InputStream rest, long length, long limit) {
        this.head = head;
        this.headLength = headLength;
        this.rest = rest;
        this.length = length;
        this.limit = limit;
    }

    /**
     * Starts reading the body of a request.
     *
     * @return null when the request has none
     * @throws BodyTooLarge when it is known to be larger than the limit
     * @throws ClientGone when the client breaks off
     */
    static @Nullable RequestBody of(HttpServletRequest request, long limit) throws IOException {
        long announced = request.getContentLengthLong();
        // HTTP/2 needs neither a length nor a transfer encoding to send a body.
        boolean unknown = announced < 0
                && (request.getHeader("Transfer-Encoding") != null || HTTP_2.equals(request.getProtocol()));
        if (announced > limit) {
            throw new BodyTooLarge(limit);
        }
        if (announced < 0 && !unknown) {
            return null;
        }
        if (announced == 0) {
            return new RequestBody(new byte[0], 0, null, 0, limit);
        }
        try {
            InputStream in = request.getInputStream();
            byte[] head = new byte[announced < 0 ? HELD : (int) Math.min(announced, HELD)];
            int read = in.readNBytes(head, 0, head.length);
            if (read > limit) {
                throw new BodyTooLarge(limit);
            }
            boolean complete = announced >= 0 ? read == announced : read < head.length;
            return complete
                    ? new RequestBody(head, read, null, read, limit)
                    : new RequestBody(head, read, in, announced, limit);
        } catch (BodyTooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException gone) {
            throw new ClientGone(gone);
        }
    }

    /**
     * How to cut the connection to the service. Without that a body that breaks off would be closed in good order, and the service
     * would take the part for the whole.
     */
    void cutOffBy(Runnable cut) {
        cutOff = cut;
    }

    /** Why the body could not be sent to its end; null while nothing is wrong with it. */
    @Nullable
    IOException broken() {
        return broken;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(head, 0, headLength);
        if (rest == null) {
            return;
        }
        long sent = headLength;
        while (true) {
            int read;
            try {
                read = rest.read(head);
            } catch (IOException gone) {
                throw breakOff(new ClientGone(gone));
            }
            if (read < 0) {
                return;
            }
            sent += read;
            if (sent > limit) {
                throw breakOff(new BodyTooLarge(limit));
            }
            out.write(head, 0, read);
        }
    }

    private IOException breakOff(IOException why) {
        broken = why;
        cutOff.run();
        return why;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isChunked() {
        return length < 0;
    }

    /** Only what is held completely could be sent again; GET and HEAD with such a body are. */
    @Override
    public boolean isRepeatable() {
        return rest == null;
    }

    @Override
    public boolean isStreaming() {
        return rest != null;
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("The body is written, not read");
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public @Nullable Supplier<List<? extends Header>> getTrailers() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public void close() {}
}

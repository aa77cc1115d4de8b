package org.lamplighter.gateway.upstream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.coyote.CloseNowException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.jspecify.annotations.Nullable;
import org.lamplighter.gateway.problem.ProblemAnswers;
import org.lamplighter.gateway.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The service's answer, passed on piece by piece.
 *
 * <p>When either side breaks off, the connection to the service is cut at once: reading the rest of an endless stream only to keep
 * the connection would never end.
 */
final class RelayedResponse implements ServerResponse {

    private static final int PIECE = 8 * 1024;

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse answer;
    private final HttpHeaders headers;
    private final ProblemAnswers problems;
    private final @Nullable LiveStreams streams;
    private final Runnable finished;

    /**
     * Takes over an answer.
     *
     * @param streams where to register while a live stream is relayed; null when the answer is an ordinary one
     * @param finished run when the answer has been passed on or given up
     */
    RelayedResponse(
            HttpUriRequestBase request,
            ClassicHttpResponse answer,
            ProblemAnswers problems,
            @Nullable LiveStreams streams,
            Runnable finished) {
        this.request = request;
        this.answer = answer;
        this.headers = HeaderRules.response(answer);
        this.problems = problems;
        this.streams = streams;
        this.finished = finished;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest from, HttpServletResponse to, Context context)
            throws IOException {
        boolean whole = false;
        try {
            writeHead(from, to);
            HttpEntity entity = answer.getEntity();
            whole = entity == null || relay(entity, from, to);
        } finally {
            release(whole);
            finished.run();
        }
        return null;
    }

    private void writeHead(HttpServletRequest from, HttpServletResponse to) {
        to.setStatus(answer.getCode());
        for (Map.Entry<String, List<String>> header : headers.headerSet()) {
            Iterator<String> values = header.getValue().iterator();
            // What the gateway set by default gives way; Vary and cookies add up.
            if (values.hasNext() && !adds(header.getKey())) {
                to.setHeader(header.getKey(), values.next());
            }
            values.forEachRemaining(value -> to.addHeader(header.getKey(), value));
        }
        HttpEntity entity = answer.getEntity();
        if (entity != null && entity.getContentLength() >= 0) {
            to.setContentLengthLong(entity.getContentLength());
        } else if ("HEAD".equals(from.getMethod()) && answer.getFirstHeader(HttpHeaders.CONTENT_LENGTH) != null) {
            to.setHeader(
                    HttpHeaders.CONTENT_LENGTH,
                    answer.getFirstHeader(HttpHeaders.CONTENT_LENGTH).getValue());
        }
    }

    private static boolean adds(String name) {
        return HttpHeaders.VARY.equalsIgnoreCase(name) || HttpHeaders.SET_COOKIE.equalsIgnoreCase(name);
    }

    private boolean relay(HttpEntity entity, HttpServletRequest from, HttpServletResponse to) throws IOException {
        LiveStreams live = streams;
        if (live == null) {
            return copy(entity, from, to, false);
        }
        live.opened(request);
        try {
            to.flushBuffer();
            return copy(entity, from, to, true);
        } finally {
            live.closed(request);
        }
    }

    /** Copies until the end; false when a stopping gateway ended the stream. */
    private boolean copy(HttpEntity entity, HttpServletRequest from, HttpServletResponse to, boolean flush)
            throws IOException {
        InputStream in = entity.getContent();
        ServletOutputStream out = to.getOutputStream();
        long length = entity.getContentLength();
        byte[] piece = new byte[length >= 0 && length < PIECE ? Math.max(1, (int) length) : PIECE];
        while (true) {
            int read;
            try {
                read = in.read(piece);
            } catch (IOException broken) {
                return brokenOff(from, to, broken);
            }
            if (read < 0) {
                return true;
            }
            out.write(piece, 0, read);
            if (flush) {
                out.flush();
            }
        }
    }

    private boolean brokenOff(HttpServletRequest from, HttpServletResponse to, IOException broken) throws IOException {
        if (request.isCancelled()) {
            return false;
        }
        if (to.isCommitted()) {
            // The client must not take what it has for the whole.
            throw new CloseNowException("The service broke off its answer", broken);
        }
        to.reset();
        to.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(from, to, ProblemCode.SERVICE_UNAVAILABLE);
        return false;
    }

    private void release(boolean whole) throws IOException {
        if (whole) {
            answer.close();
        } else {
            request.cancel();
            if (answer instanceof ModalCloseable closeable) {
                closeable.close(CloseMode.IMMEDIATE);
            }
        }
    }
}

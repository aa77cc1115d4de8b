package org.lamplighter.kit.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The wire between the service under test and something it needs: a TCP proxy that can be cut and mended. A cut is a real
 * fault of the network: open connections are reset and new ones die as soon as they are made.
 */
public final class Wire implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket listening;
    private final Supplier<InetSocketAddress> target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    private Wire(ServerSocket listening, Supplier<InetSocketAddress> target) {
        this.listening = listening;
        this.target = target;
    }

    /** A wire to an address that may be known only when the first connection is made. */
    public static Wire to(Supplier<InetSocketAddress> target) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
            Thread.ofPlatform().daemon().name("wire-" + wire.port()).start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The near end. */
    public int port() {
        return listening.getLocalPort();
    }

    public void cut() {
        whole = false;
        open.forEach(Wire::reset);
        open.clear();
    }

    public void mend() {
        whole = true;
    }

    /** Cuts it while something is tried. */
    public void whileCut(Runnable tried) {
        cut();
        try {
            tried.run();
        } finally {
            mend();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException e) {
                // The far end is away: the near end's connection was reset, which is what a wire does.
            }
        }
    }

    private void connect(Socket near) throws IOException {
        if (!whole) {
            reset(near);
            return;
        }
        Socket far = new Socket();
        try {
            far.connect(target.get());
        } catch (IOException e) {
            reset(near);
            throw e;
        }
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
        if (!whole) {
            cut();
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int count = in.read(buffer);
            while (count >= 0) {
                out.write(buffer, 0, count);
                count = in.read(buffer);
            }
        } catch (IOException e) {
            // One end went; the other follows.
        }
        open.remove(from);
        open.remove(to);
        reset(to);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }
}

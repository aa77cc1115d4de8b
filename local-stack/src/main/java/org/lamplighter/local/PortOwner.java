package org.lamplighter.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamplighter.local.process.StackFailure;

/** Who holds a port. Linux tells for one's own processes; elsewhere only "somebody". */
final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /**
     * Fails with one sentence when a port that one of these processes needs is taken.
     *
     * @param names of the processes about to start
     */
    static void requireFree(Ports ports, List<String> names) {
        ports.byUse().forEach((use, port) -> {
            if (names.contains(use.split("-", 2)[0]) && !isFree(port)) {
                throw new StackFailure("Port %d (%s) is in use by %s; stop that, or start here with"
                                .formatted(
                                        port,
                                        use,
                                        of(port).map(PortOwner::described).orElse("another program"))
                        + " other ports: ./lamplighter up --random-ports");
            }
        });
    }

    private static String described(ProcessHandle process) {
        String command = process.info()
                .arguments()
                .flatMap(arguments -> Arrays.stream(arguments)
                        .filter(argument -> argument.contains(".lamplighter/"))
                        .findFirst()
                        .map(_ -> "another Lamplighter suite"))
                .or(() -> process.info().command())
                .orElse("unknown program");
        return "process %d (%s)".formatted(process.pid(), command);
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static Optional<ProcessHandle> of(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+", -1))
                .filter(row -> row.length > 9
                        && row[3].equals(LISTENING)
                        && row[1].endsWith(":" + String.format("%04X", port)))
                .map(row -> "socket:[" + row[9] + "]")
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsOneOf(process, sockets))
                        .findFirst();
    }

    private static boolean holdsOneOf(ProcessHandle process, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException _) {
            return false; // another user's process, or one that just ended
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return ""; // closed in the meantime
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException _) {
            return List.of(); // not Linux
        }
    }
}

package org.lamplighter.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.process.LocalProcess;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Shows every process and what the last up took; exit code 3 when not everything is ready.")
final class StatusCommand implements Callable<Integer> {
    private static final String ROW = "%-14s %8s %6s  %-9s %10s %8s%n";
    private static final int NOT_READY = 3;

    private final Shell shell;

    private final InstantSource clock = InstantSource.system();

    private record Row(String name, int port, Optional<ProcessHandle> process, boolean ready, long residentMib) {}

    StatusCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        LocalSuite suite = shell.suite();
        PrintWriter out = shell.out();
        List<Row> rows = suite.processes().stream().map(StatusCommand::row).toList();
        out.printf(Locale.ROOT, ROW, "process", "pid", "port", "ready", "uptime", "MiB");
        rows.forEach(row -> print(row, out));
        out.printf(
                Locale.ROOT,
                ROW,
                "sum",
                "",
                "",
                "",
                "",
                rows.stream().mapToLong(Row::residentMib).sum());
        new LastUp(suite.home())
                .recall()
                .ifPresent(took -> out.printf("The last up took %s s.%n", Console.seconds(took)));
        out.flush();
        return rows.stream().allMatch(Row::ready) ? 0 : NOT_READY;
    }

    private static Row row(LocalProcess process) {
        Optional<ProcessHandle> running = process.running();
        return new Row(
                process.name(),
                process.port(),
                running,
                running.isPresent() && process.isReady(),
                running.map(handle -> Memory.resident(handle.pid()).orElse(0)).orElse(0L));
    }

    private void print(Row row, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                ROW,
                row.name(),
                row.process().map(handle -> Long.toString(handle.pid())).orElse("-"),
                row.port(),
                row.ready() ? "ready" : row.process().isPresent() ? "not yet" : "stopped",
                row.process()
                        .flatMap(handle -> handle.info().startInstant())
                        .map(this::uptime)
                        .orElse("-"),
                row.residentMib() == 0 ? "-" : row.residentMib());
    }

    private String uptime(Instant start) {
        Duration up = Duration.between(start, clock.instant());
        return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
    }
}

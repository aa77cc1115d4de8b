package org.lamplighter.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One process of the suite. It is started in its own session, so that neither the end of the command that started it
 * nor a Ctrl-C meant for that command ends it, and it is found again by its pid file from any later command.
 */
public final class ChildProcess {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final boolean HAS_SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private final String name;
    private final Path log;
    private final PidFile pidFile;

    public ChildProcess(String name, SuiteFolder folder) {
        this.name = name;
        this.log = folder.log(name);
        this.pidFile = new PidFile(folder.pidFile(name));
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    /** Starts the command unless it is running already; the log begins anew. */
    public void start(List<String> command, Map<String, String> environment) {
        if (running().isPresent()) {
            return;
        }
        List<String> line = new ArrayList<>();
        if (HAS_SETSID) {
            line.add("/usr/bin/setsid");
        }
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            pidFile.write(builder.start().toHandle());
        } catch (IOException e) {
            throw new StackFailure("%s could not be started: %s".formatted(name, String.valueOf(e.getMessage())), e);
        }
    }

    public Optional<ProcessHandle> running() {
        return pidFile.process();
    }

    /** Returns when {@code ready} holds; fails when the process ends first or the time is up. */
    public void await(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            ProcessHandle process = running().orElseThrow(() -> new StackFailure(said("ended before it was ready")));
            if (System.nanoTime() > deadline) {
                throw new StackFailure(said("was not ready within " + patience.toSeconds() + " s"));
            }
            endsWithin(process, POLL);
        }
    }

    /** Asks the process to end and, after the deadline, ends it; returns when it is gone. */
    public void stop(Duration patience) {
        running().ifPresent(process -> {
            process.destroy();
            if (!endsWithin(process, patience)) {
                kill(process);
            }
        });
        pidFile.delete();
    }

    /** {@code kill -9}: the process gets no chance to finish anything. */
    public void kill() {
        running().ifPresent(this::kill);
        pidFile.delete();
    }

    private void kill(ProcessHandle process) {
        process.destroyForcibly();
        if (!endsWithin(process, Duration.ofSeconds(10))) {
            throw new StackFailure("%s (process %d) does not end, not even by kill -9.".formatted(name, process.pid()));
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (PidFile.isAlive(process)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            awaitExit(process, Math.min(left, POLL.toNanos()));
        }
        return true;
    }

    private static void awaitExit(ProcessHandle process, long nanos) {
        try {
            process.onExit()
                    .completeOnTimeout(process, nanos, TimeUnit.NANOSECONDS)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for a process.", e);
        }
    }

    private String said(String what) {
        return "%s %s; the end of %s:%n%s".formatted(name, what, log, LogEnd.of(log));
    }
}

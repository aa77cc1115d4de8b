package org.lamplighter.local.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Ports;
import org.lamplighter.local.Progress;
import org.lamplighter.local.SampleDistrict;
import org.lamplighter.local.process.LocalProcess;
import org.lamplighter.local.process.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts what is not running, loads the sample district, says where everything is.")
final class UpCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--fresh", description = "Forget all data and start over.")
    private boolean fresh;

    @Option(names = "--random-ports", description = "Use any free ports instead of the usual ones.")
    private boolean randomPorts;

    UpCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Path home = Files.createDirectories(shell.home());
        try (FileChannel channel =
                        FileChannel.open(home.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StackFailure("Another ./lamplighter up is at work; wait for it.");
            }
            LocalSuite suite = suite(home);
            requireNotRunning(suite);
            Memory.requireEnough();
            Console console = new Console(shell.out());
            if (fresh) {
                suite.stop(console);
                suite.forget();
                console.line("old data deleted");
            }
            PrepareCommand.prepare(suite, console);
            start(suite, console);
            new Welcome(suite).printTo(shell.out());
            return 0;
        }
    }

    private LocalSuite suite(Path home) {
        LocalSuite.Builder builder = LocalSuite.builder().dataDir(home);
        if (randomPorts) {
            builder.ports(Ports.random());
        }
        return builder.build();
    }

    private void requireNotRunning(LocalSuite suite) {
        if (fresh) {
            return;
        }
        List<LocalProcess> running = suite.processes().stream()
                .filter(process -> process.running().isPresent())
                .toList();
        if (running.size() == suite.processes().size() && new SampleDistrict(suite).isLoaded()) {
            throw new StackFailure("The suite is running already at " + suite.gatewayUri()
                    + "; ./lamplighter status shows it, ./lamplighter down stops it.");
        }
        if (randomPorts && !running.isEmpty()) {
            throw new StackFailure("Part of the suite is running; ./lamplighter down before changing its ports.");
        }
    }

    private static void start(LocalSuite suite, Console console) {
        long began = System.nanoTime();
        suite.start(console);
        new LastUp(suite.home()).remember(Duration.ofNanos(System.nanoTime() - began));
        loadSample(suite, console);
    }

    private static void loadSample(LocalSuite suite, Progress console) {
        SampleDistrict sample = new SampleDistrict(suite);
        if (!sample.isLoaded()) {
            long began = System.nanoTime();
            console.starting("to load the sample district");
            sample.load();
            console.ready("sample", Duration.ofNanos(System.nanoTime() - began));
        }
    }
}

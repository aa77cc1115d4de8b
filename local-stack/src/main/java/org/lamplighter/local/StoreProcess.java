package org.lamplighter.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.lamplighter.local.process.ChildProcess;
import org.lamplighter.local.process.Jvm;
import org.lamplighter.local.process.LocalProcess;
import org.lamplighter.local.process.SuiteFolder;
import org.lamplighter.local.store.DocumentStoreMain;

/** The document store as a process of its own, so that a service can be killed without it and it without a service. */
final class StoreProcess implements LocalProcess {
    private final BuiltModules modules;
    private final SuiteFolder folder;
    private final int port;
    private final ChildProcess process;

    StoreProcess(BuiltModules modules, SuiteFolder folder, int port) {
        this.modules = modules;
        this.folder = folder;
        this.port = port;
        this.process = new ChildProcess("store", folder);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void start() {
        process.start(
                Jvm.command(
                        List.of(
                                "-Xms64m",
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-cp",
                                modules.classPath("local-stack")),
                        List.of(
                                DocumentStoreMain.class.getName(),
                                "--port",
                                Integer.toString(port),
                                "--data",
                                folder.data("store").toString(),
                                "--bind",
                                "127.0.0.1")),
                Map.of());
    }

    /** It listens only after its data is open. */
    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

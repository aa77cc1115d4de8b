package org.lamplighter.local.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.lamplighter.local.process.ChildProcess;
import org.lamplighter.local.process.Http;
import org.lamplighter.local.process.LocalProcess;
import org.lamplighter.local.process.SuiteFolder;

/** The real Keycloak on loopback, its realm imported on the first start and kept from then on. */
public final class KeycloakServer implements LocalProcess {
    private final KeycloakDistribution distribution;
    private final SuiteFolder folder;
    private final int port;
    private final int managementPort;
    private final ChildProcess process;

    public KeycloakServer(KeycloakDistribution distribution, SuiteFolder folder, int port, int managementPort) {
        this.distribution = distribution;
        this.folder = folder;
        this.port = port;
        this.managementPort = managementPort;
        this.process = new ChildProcess("keycloak", folder);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    /** What stands in {@code iss}. */
    public URI issuer() {
        return URI.create("http://localhost:" + port + "/realms/lamplighter");
    }

    @Override
    public void start() {
        if (running().isPresent()) {
            return;
        }
        Path data = folder.data("keycloak");
        distribution.provide(data);
        process.start(
                distribution.command(List.of(
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + managementPort,
                        "--hostname=http://localhost:" + port,
                        "--log-level=INFO,io.smallrye.health:ERROR")),
                KeycloakDistribution.database(data));
    }

    @Override
    public boolean isReady() {
        return Http.isOk(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"));
    }
}

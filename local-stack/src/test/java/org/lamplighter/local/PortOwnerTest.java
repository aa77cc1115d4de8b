package org.lamplighter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.local.process.StackFailure;

class PortOwnerTest {
    private final Ports ports = Ports.random();

    @Test
    void aTakenPortIsNamedWithItsUseAndItsHolder() throws IOException {
        try (ServerSocket taken = listen(ports.http(Service.INTAKE))) {
            assertThatThrownBy(() -> PortOwner.requireFree(ports, List.of("kafka", "intake")))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (intake) is in use by process "
                            + ProcessHandle.current().pid())
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void theManagementPortCountsAsTheServices() throws IOException {
        try (ServerSocket _ = listen(ports.management(Service.INTAKE))) {
            assertThatThrownBy(() -> PortOwner.requireFree(ports, List.of("intake")))
                    .hasMessageContaining("(intake-management)");
        }
    }

    @Test
    void aPortOfAProcessThatIsNotToBeStartedDoesNotMatter() throws IOException {
        try (ServerSocket _ = listen(ports.http(Service.INTAKE))) {
            assertThatCode(() -> PortOwner.requireFree(ports, List.of("kafka", "store")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void randomPortsAreAllDifferent() {
        assertThat(ports.byUse().values())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(Ports.defaults().byUse().values());
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}

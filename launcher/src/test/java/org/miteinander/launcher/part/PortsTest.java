package org.miteinander.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.launcher.CannotRunException;

class PortsTest {
    @Test
    void every_port_moves_by_the_offset() {
        assertThat(Ports.of(Map.of()).of(Ports.GATEWAY)).isEqualTo(9080);
        assertThat(Ports.of(Map.of("MITEINANDER_PORT_OFFSET", "200")).of(Ports.GATEWAY))
                .isEqualTo(9280);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "60000"})
    void an_offset_that_makes_no_sense_is_refused(String offset) {
        assertThatThrownBy(() -> Ports.of(Map.of("MITEINANDER_PORT_OFFSET", offset)))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining(offset);
    }

    @Test
    void a_taken_port_is_named_with_the_part_that_needs_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Part part = new Part(
                    "groups", List.of(port), Set.of(), "here", new Probe.Tcp(port), () -> new ProcessBuilder("true"));
            assertThat(Ports.free(port)).isFalse();
            assertThatThrownBy(() -> Ports.requireFree(List.of(part)))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("Port " + port + " (groups)");
        }
    }

    @Test
    void who_listens_is_not_ready_before_the_mark_is_there(@TempDir Path dir) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Probe probe = new Probe.Marked(listening.getLocalPort(), dir.resolve("ready"));
            assertThat(probe.ready()).isFalse();
            Files.createFile(dir.resolve("ready"));
            assertThat(probe.ready()).isTrue();
        }
    }

    @Test
    void a_probe_is_read_as_it_is_written() throws InterruptedException {
        assertThat(Probe.of("tcp:9117")).isEqualTo(new Probe.Tcp(9117)).hasToString("tcp:9117");
        assertThat(Probe.of("mark:9192:/data/ready"))
                .isEqualTo(new Probe.Marked(9192, Path.of("/data/ready")))
                .hasToString("mark:9192:/data/ready");
        assertThat(Probe.of("http://127.0.0.1:1/ready")).hasToString("http://127.0.0.1:1/ready");
        assertThat(Probe.of("http://127.0.0.1:1/ready").ready()).isFalse();
    }
}

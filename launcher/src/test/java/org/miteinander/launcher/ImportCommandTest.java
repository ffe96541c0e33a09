package org.miteinander.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.part.Addresses;
import org.miteinander.launcher.part.Installation;
import org.miteinander.launcher.part.Ports;

class ImportCommandTest {
    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private HttpServer directory;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        directory.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        directory.start();
        Files.writeString(folder.resolve("secrets"), "MACHINE_SECRET=geheim\n");
        Files.writeString(folder.resolve("list.csv"), "kind,name\n");
    }

    @AfterEach
    void stop() {
        directory.stop(0);
    }

    private int run(String source) throws InterruptedException {
        return run(source, directory.getAddress().getPort());
    }

    private int run(String source, int port) throws InterruptedException {
        Addresses addresses = new Addresses(Map.of(), new Ports(port - Ports.DIRECTORY));
        Installation installation = new Installation(folder, new Home(folder), addresses);
        Command.Import what = new Command.Import("directory", source, List.of(folder.resolve("list.csv")));
        return new ImportCommand(installation, what, shown::add).run();
    }

    @Test
    void the_report_shows_every_count_and_every_refusal() throws InterruptedException {
        answer = """
                {"progress":500,"of":1200}
                {"done":true,"read":1200,"created":1,"updated":2,"unchanged":3,"withdrawn":911,"refused":1002,\
                "refusals":[{"file":"list.csv","line":7,"reason":"name: missing"}]}
                """;
        assertThat(run("Meine Liste")).isZero();
        assertThat(shown)
                .contains("read 1200, created 1, updated 2, unchanged 3, withdrawn 911, refused 1002")
                .endsWith("  list.csv:7 name: missing", "  and 1001 more");
        assertThat(asked.getFirst()).isEqualTo("/internal/v1/imports/directory?source=Meine+Liste Bearer geheim");
        assertThat(asked.getLast()).contains("filename=\"list.csv\"", "kind,name");
    }

    @Test
    void without_a_name_the_service_names_the_list() throws InterruptedException {
        answer = "{\"done\":true,\"refusals\":[]}\n";
        run(null);
        assertThat(asked.getFirst()).startsWith("/internal/v1/imports/directory Bearer");
    }

    @Test
    void a_run_that_broke_off_says_why_and_not_that_nobody_answers() {
        answer = "{\"progress\":500,\"of\":1200}\n{\"done\":false,\"error\":\"unavailable\"}\n";
        assertThatThrownBy(() -> run(null))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("the store went away")
                .hasMessageNotContaining("does not answer");
        answer = "{\"done\":false,\"error\":\"unexpected\"}\n";
        assertThatThrownBy(() -> run(null)).hasMessageContaining("./miteinander logs directory");
        assertThat(shown).doesNotContain("  0");
    }

    @Test
    void an_answer_without_a_report_or_of_another_form_is_told_apart() {
        answer = "{\"progress\":500,\"of\":1200}\n";
        assertThatThrownBy(() -> run(null)).hasMessageContaining("sent no report");
        answer = "<html>";
        assertThatThrownBy(() -> run(null))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("broke off");
    }

    @Test
    void a_refusal_is_told_in_words() {
        status = 422;
        answer = """
                {"type":"urn:miteinander:problem:invalid","status":422,"detail":"Some entries do not fit.",
                 "errors":[{"field":"source","message":"The name has 1 to 60 characters."}]}""";
        assertThatThrownBy(() -> run("<b>"))
                .isInstanceOf(CannotRunException.class)
                .hasMessage(
                        "The import was refused: Some entries do not fit. source: The name has 1 to 60 characters.");
        status = 502;
        answer = "<html>";
        assertThatThrownBy(() -> run(null)).hasMessage("The import was refused: status 502.");
    }

    @Test
    void a_service_that_is_down_is_said_to_be_down() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThatThrownBy(() -> run(null, nobody))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("does not answer")
                .hasMessageContaining("is the platform up?");
    }
}

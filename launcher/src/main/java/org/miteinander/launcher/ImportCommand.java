package org.miteinander.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.miteinander.launcher.home.Secrets;
import org.miteinander.launcher.part.Installation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files to the directory service and shows what became of their rows. */
final class ImportCommand {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    private final Installation installation;
    private final Command.Import what;
    private final Consumer<String> out;
    private long lastLine;

    ImportCommand(Installation installation, Command.Import what, Consumer<String> out) {
        this.installation = installation;
        this.what = what;
        this.out = out;
    }

    /** 0 also when rows were refused: they are in the report. */
    int run() throws InterruptedException {
        for (Path file : what.files()) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new CannotRunException(file + ": no readable file.");
            }
        }
        URI directory = installation.addresses().directory();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            HttpResponse<Stream<String>> answer = client.send(request(directory), HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new CannotRunException("The import was refused (" + answer.statusCode() + "): "
                            + String.join(" ", lines.toList()));
                }
                report(lines);
            }
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw new CannotRunException(
                    "The import did not come to its end: the directory service at " + directory + " does not answer ("
                            + e + "); is the platform up?",
                    e);
        }
        return 0;
    }

    private HttpRequest request(URI directory) throws IOException {
        String source = what.source();
        String query = source == null ? "" : "?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
        MultipartFiles body = new MultipartFiles("files", what.files());
        return HttpRequest.newBuilder(directory.resolve("/internal/v1/imports/" + what.kind() + query))
                .header("Authorization", "Bearer " + machineSecret())
                .header("Content-Type", body.contentType())
                .header("Accept", "application/x-ndjson")
                .POST(body.publisher())
                .build();
    }

    private String machineSecret() throws IOException {
        String secret = Secrets.read(installation.home().secrets()).getOrDefault("MACHINE_SECRET", "");
        if (secret.isEmpty()) {
            throw new CannotRunException("No platform was ever started with the data folder "
                    + installation.home().dir() + "; start one with './miteinander up'.");
        }
        return secret;
    }

    private void report(Stream<String> lines) throws IOException {
        boolean done = false;
        Iterator<String> all = lines.iterator();
        while (all.hasNext()) {
            String line = all.next();
            if (!line.isBlank()) {
                JsonNode node = JsonMapper.shared().readTree(line);
                done = node.path("done").asBoolean(false);
                show(node, done);
            }
        }
        if (!done) {
            throw new IOException("the report has no end");
        }
    }

    private void show(JsonNode node, boolean done) {
        if (done) {
            out.accept("read " + node.path("read").asInt(0) + ", created "
                    + node.path("created").asInt(0) + ", updated "
                    + node.path("updated").asInt(0) + ", unchanged "
                    + node.path("unchanged").asInt(0) + ", refused "
                    + node.path("refused").asInt(0));
            List<JsonNode> refusals = node.path("refusals").valueStream().toList();
            refusals.forEach(refusal -> out.accept("  " + refusal.path("file").asString("") + ":"
                    + refusal.path("line").asInt(0) + " "
                    + refusal.path("reason").asString("")));
        } else if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            String of = node.path("of").isNumber() ? " of " + node.path("of").asInt(0) : "";
            out.accept("  " + node.path("progress").asInt(0) + of);
        }
    }
}

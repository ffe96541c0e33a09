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
import java.util.stream.Collectors;
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
        HttpRequest request = request();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            HttpResponse<Stream<String>> answer = send(client, request);
            try (Stream<String> lines = answer.body()) {
                if (answer.statusCode() != 200) {
                    String body = lines.collect(Collectors.joining("\n"));
                    throw new CannotRunException("The import was refused: " + reason(answer.statusCode(), body));
                }
                report(lines);
            } catch (UncheckedIOException | JacksonException e) {
                throw new CannotRunException(
                        "The import did not come to its end: the answer of the directory service broke off (" + e
                                + "); what was read until then may be in the register. Import again.",
                        e);
            }
        }
        return 0;
    }

    private HttpRequest request() {
        String source = what.source();
        String query = source == null ? "" : "?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
        MultipartFiles body = new MultipartFiles("files", what.files());
        URI directory = installation.addresses().directory();
        try {
            return HttpRequest.newBuilder(directory.resolve("/internal/v1/imports/" + what.kind() + query))
                    .header("Authorization", "Bearer " + machineSecret())
                    .header("Content-Type", body.contentType())
                    .header("Accept", "application/x-ndjson, application/problem+json")
                    .header("Accept-Language", "en")
                    .POST(body.publisher())
                    .build();
        } catch (IOException e) {
            throw new CannotRunException("The import cannot be sent (" + e + ").", e);
        }
    }

    private String machineSecret() throws IOException {
        String secret = Secrets.read(installation.home().secrets()).getOrDefault("MACHINE_SECRET", "");
        if (secret.isEmpty()) {
            throw new CannotRunException("No platform was ever started with the data folder "
                    + installation.home().dir() + "; start one with './miteinander up'.");
        }
        return secret;
    }

    private static HttpResponse<Stream<String>> send(HttpClient client, HttpRequest request)
            throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new CannotRunException(
                    "The directory service at " + request.uri().resolve("/") + " does not answer (" + e
                            + "); is the platform up?",
                    e);
        }
    }

    /** What the service says in words, else its status. */
    private static String reason(int status, String body) {
        String otherwise = "status " + status + ".";
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            String fields = problem.path("errors")
                    .valueStream()
                    .map(error -> " " + error.path("field").asString("") + ": "
                            + error.path("message").asString(""))
                    .collect(Collectors.joining());
            return problem.path("detail").asString(otherwise) + fields;
        } catch (JacksonException e) {
            return otherwise;
        }
    }

    private void report(Stream<String> lines) {
        boolean done = false;
        Iterator<String> all = lines.iterator();
        while (all.hasNext()) {
            String line = all.next();
            if (!line.isBlank()) {
                JsonNode node = JsonMapper.shared().readTree(line);
                done = done || show(node);
            }
        }
        if (!done) {
            throw new CannotRunException("The import did not come to its end: the directory service sent no report;"
                    + " './miteinander logs directory' tells why.");
        }
    }

    /** Whether this was the report. */
    private boolean show(JsonNode node) {
        if (node.path("done").asBoolean(false)) {
            showReport(node);
            return true;
        }
        if (node.has("error")) {
            throw brokeOff(node.path("error").asString(""));
        }
        if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            String of = node.path("of").isNumber() ? " of " + node.path("of").asLong(0) : "";
            out.accept("  " + node.path("progress").asLong(0) + of);
        }
        return false;
    }

    private static CannotRunException brokeOff(String error) {
        String why = error.equals("unavailable")
                ? "the store went away."
                : "something unexpected happened; './miteinander logs directory' tells what.";
        return new CannotRunException("The import broke off: " + why
                + " What was read until then may be in the register; importing again does no harm.");
    }

    private void showReport(JsonNode report) {
        out.accept(Stream.of("read", "created", "updated", "unchanged", "withdrawn", "refused")
                .map(count -> count + " " + report.path(count).asLong(0))
                .collect(Collectors.joining(", ")));
        List<JsonNode> refusals = report.path("refusals").valueStream().toList();
        refusals.forEach(refusal -> out.accept("  " + refusal.path("file").asString("") + ":"
                + refusal.path("line").asInt(0) + " "
                + refusal.path("reason").asString("")));
        long more = report.path("refused").asLong(0) - refusals.size();
        if (more > 0) {
            out.accept("  and " + more + " more");
        }
    }
}

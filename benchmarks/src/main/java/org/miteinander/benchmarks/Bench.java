package org.miteinander.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code ./miteinander bench} runs: the figures by name, against the platform that is up. */
public final class Bench {
    private static final String HELP = """
            Usage: ./miteinander bench [FIGURE...]

            Measures the platform that is up and prints a table; without a name, everything (about 6 minutes).
              start       how long the last starts took, as the launcher noted it
              page        topic page with 20 posts as HTML, for a member and for a guest
              long-topic  page 50 of a topic with 1,000 posts against its page 1
              inbox       from a reply to the notice in another member's inbox, quiet and with 8 writers
              reply       replies of 8 writers, by the API and by the form
              register    search in the register, at the service itself
              memory      of all parts together

            The platform needs its demo data and no rate limit that counts:
              RATE_LIMIT_PER_SECOND=100000 ./miteinander up --full-jit
            Environment: MITEINANDER_HOME, MITEINANDER_PORT_OFFSET, as for 'up'.
            Exit code: 0 every budget is met, 1 something was not measured or not met.
            """;

    private Bench() {}

    /** Exit code as the help says. */
    public static void main(String[] words) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8)); // the table is no ASCII
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(HELP);
            return 0;
        }
        Map<String, Figure> figures = figures();
        for (String word : words) {
            if (!figures.containsKey(word)) {
                System.err.println(
                        "bench: unknown figure " + word + " (expected: " + String.join(", ", figures.keySet()) + ").");
                return 1;
            }
        }
        figures.keySet().removeIf(name -> !words.isEmpty() && !words.contains(name));
        try {
            Path root = Path.of(System.getProperty("miteinander.root", "."))
                    .toAbsolutePath()
                    .normalize();
            return measure(Installation.of(root, System.getenv()), figures);
        } catch (CannotMeasureException e) {
            System.err.println(e.sentence());
        } catch (IOException e) {
            System.err.println("The benchmark could not begin (" + e + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    /** In the order of measuring: what leaves much work behind comes late, the memory after all work. */
    private static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("start", new StartTimes());
        figures.put("page", new TopicPages());
        figures.put("long-topic", new LongTopic());
        figures.put("inbox", new InboxDelay());
        figures.put("register", new RegisterSearch());
        figures.put("reply", new Replies());
        figures.put("memory", new Memory());
        return figures;
    }

    private static int measure(Installation installation, Map<String, Figure> figures)
            throws IOException, InterruptedException {
        System.out.println(Machine.line(installation));
        Ground ground = new Ground(installation, line -> System.out.println("  " + line));
        List<Row> rows = new ArrayList<>();
        String stopped = "";
        try {
            for (Map.Entry<String, Figure> figure : figures.entrySet()) {
                rows.addAll(rows(figure.getKey(), figure.getValue(), ground));
            }
        } catch (TooManyRequestsException e) {
            stopped = e.sentence();
        }
        if (!rows.isEmpty()) {
            System.out.println();
            System.out.println(Table.of(rows));
        }
        if (!stopped.isEmpty()) {
            System.err.println(stopped);
        }
        return stopped.isEmpty() && rows.stream().allMatch(Row::kept) ? 0 : 1;
    }

    private static List<Row> rows(String name, Figure figure, Ground ground) throws InterruptedException {
        try {
            return figure.measure(ground);
        } catch (CannotMeasureException e) {
            return List.of(Row.notMeasured(name, e.sentence()));
        } catch (IOException e) {
            return List.of(Row.notMeasured(name, e.toString()));
        }
    }
}

package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The search in the register at the service itself: one client, questions of several kinds in turn. */
final class RegisterSearch implements Figure {
    private static final Load LOAD = new Load(1, Duration.ofSeconds(20));
    private static final int MILLIS = 5;

    /** Fewer are no register: the map of one federal state has more. */
    private static final int LEAST_ENTRIES = 900;

    /** Words, a typo, places by name and postcode, and a filter. */
    private static final List<Map<String, String>> QUESTIONS = List.of(
            Map.of("q", "Depression"),
            Map.of("q", "Depresion"),
            Map.of("q", "Angst", "place", "Leipzig"),
            Map.of("q", "Krebs", "place", "04109"),
            Map.of("place", "Dresden"),
            Map.of("q", "Angehörige psychisch Kranker"),
            Map.of("q", "Sucht", "kind", "GROUP"),
            Map.of("q", "Schmerzen Rheuma", "place", "Chemnitz"),
            Map.of("q", "Alkohol", "place", "01067"),
            Map.of("q", "Alzheimer"),
            Map.of("q", "Fibromialgie"),
            Map.of("q", "Multiple Sklerose", "place", "01067"),
            Map.of("q", "Tinitus"),
            Map.of("q", "Angehörige Demenz"),
            Map.of("q", "Zwangserkrankung", "place", "01067"),
            Map.of("q", "Schlaganfal"),
            Map.of("q", "Asperger"),
            Map.of("q", "Eltern behinderter Kinder", "place", "01067"),
            Map.of("q", "Zöliakie"),
            Map.of("q", "Diabetis"));

    @Override
    public List<Row> measure(Ground ground) throws IOException, InterruptedException {
        URI directory = ground.installation().directory();
        long entries = total(Web.send(request(directory, Map.of())));
        if (entries < LEAST_ENTRIES) {
            throw new CannotMeasureException("the register has " + entries + " entries (expected: at least "
                    + LEAST_ENTRIES + "); first run ./miteinander import directory FILE… and"
                    + " ./miteinander import postcodes FILE");
        }
        List<HttpRequest> requests = new ArrayList<>();
        for (Map<String, String> question : QUESTIONS) {
            HttpRequest request = request(directory, question);
            requests.add(request);
            if (total(Web.send(request)) == 0) {
                throw new CannotMeasureException("the question " + new TreeMap<>(question)
                        + " finds nothing, and finding nothing is fast; are all lists imported?");
            }
        }
        ground.say("search in the register: " + entries + " entries");
        AtomicInteger asked = new AtomicInteger();
        Load.Result result = LOAD.run(
                ground.cpu(),
                _ -> Web.send(requests.get(asked.getAndIncrement() % requests.size()))
                        .expect(200));
        boolean met = result.clean() && result.samples().millis(95) <= MILLIS;
        String measured = result.text("searches") + " (" + entries + " entries)";
        return List.of(Row.of("register search", measured, "p95 ≤ " + MILLIS + " ms", met, result.cpu()));
    }

    private static long total(Answer answer) throws UnexpectedAnswerException {
        return answer.expect(200).json().path("total").asLong(0);
    }

    private static HttpRequest request(URI directory, Map<String, String> question) {
        String path = "/api/v1/register/entries";
        String query = Web.encoded(new TreeMap<>(question));
        return Web.to(directory.resolve(query.isEmpty() ? path : path + "?" + query))
                .header("Accept", "application/json")
                .GET()
                .build();
    }
}

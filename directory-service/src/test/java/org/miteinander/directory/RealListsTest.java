package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The lists as they come: the fixture always, and the real ones if they lie beside the checkout. */
@DirtiesContext
class RealListsTest extends ServiceTest {
    private static final Path REAL =
            Path.of("../../shared/data").toAbsolutePath().normalize();

    /**
     * A set of lists and what must come of them.
     *
     * @param near a postcode
     * @param nearestFirst the districts in the order of their distance to it
     */
    record Lists(
            String source,
            Upload contactPoints,
            Upload topics,
            Upload postcodes,
            int entries,
            int codes,
            String near,
            List<String> nearestFirst) {
        @Override
        public String toString() {
            return source;
        }
    }

    static Stream<Lists> lists() {
        Lists fixture = new Lists(
                "fixture",
                Upload.fixture("contact-points.json"),
                Upload.fixture("topics.json"),
                Upload.fixture("postcodes.csv"),
                34,
                5,
                "00201",
                List.of("Auenstadt", "Landkreis Auenland", "Bergstadt"));
        return Stream.concat(Stream.of(fixture), real().stream());
    }

    private static List<Lists> real() {
        boolean there = Stream.of("saxony-contact-points.json", "saxony-group-topics.json", "postcodes-de.csv")
                .allMatch(name -> Files.isReadable(REAL.resolve(name)));
        return there
                ? List.of(new Lists(
                        "saxony",
                        file("saxony-contact-points.json"),
                        file("saxony-group-topics.json"),
                        file("postcodes-de.csv"),
                        930,
                        10_814,
                        "04109",
                        List.of("Leipzig", "Landkreis Nordsachsen", "Landkreis Leipzig", "Dresden")))
                : List.of();
    }

    private static Upload file(String name) {
        try {
            return new Upload(name, Files.readAllBytes(REAL.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void forget() {
        var database = EmbeddedParts.mongo().getDatabase("directory");
        database.getCollection("entries").deleteMany(new Document());
        database.getCollection("postcodes").deleteMany(new Document());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void lists_are_taken_as_they_come_again_without_change_and_are_found_by_distance(Lists lists) {
        JsonNode postcodes = importPostcodes(lists.postcodes());
        assertThat(postcodes.path("refused").asInt()).isZero();
        assertThat(postcodes.path("created").asInt()
                        + postcodes.path("updated").asInt()
                        + postcodes.path("unchanged").asInt())
                .isEqualTo(lists.codes());
        JsonNode first = importList(lists.source(), lists.contactPoints(), lists.topics());
        assertThat(first.path("refusals")).isEmpty();
        assertThat(first.path("read").asInt()).isEqualTo(lists.entries());
        JsonNode again = importList(lists.source(), lists.topics(), lists.contactPoints());
        assertThat(again.path("unchanged").asInt()).isEqualTo(lists.entries());
        assertThat(importPostcodes(lists.postcodes()).path("unchanged").asInt()).isEqualTo(lists.codes());
        soon().untilAsserted(() -> foundByDistance(lists));
        everyGroupLeadsToItsContactPoints(lists);
    }

    /** Each district comes first where it is looked for; among all hits the order is that of the distances. */
    private void foundByDistance(Lists lists) {
        JsonNode found = search("q", "Depression", "place", lists.near());
        Set<String> wanted = Set.copyOf(lists.nearestFirst());
        List<Double> distances = new java.util.ArrayList<>();
        found.path("items").forEach(item -> {
            if (wanted.contains(item.path("district").asString())) {
                distances.add(item.path("distanceKm").asDouble());
            }
        });
        assertThat(distances).isNotEmpty().isSorted();
        assertThat(found.path("items").path(0).path("district").asString())
                .isEqualTo(lists.nearestFirst().getFirst());
        List<Double> perDistrict = lists.nearestFirst().stream()
                .map(district -> nearest(district, lists.near()))
                .toList();
        assertThat(perDistrict.getFirst()).isLessThan(5);
        assertThat(perDistrict).isSorted();
        assertThat(perDistrict.getLast()).isGreaterThan(60);
    }

    private double nearest(String district, String near) {
        JsonNode found = search("q", "Depression", "place", near, "district", district);
        assertThat(found.path("total").asInt()).as(district).isPositive();
        return found.path("items").path(0).path("distanceKm").asDouble();
    }

    private void everyGroupLeadsToItsContactPoints(Lists lists) {
        for (String district : lists.nearestFirst()) {
            JsonNode item =
                    search("kind", "GROUP", "district", district).path("items").path(0);
            JsonNode entry = http().get(
                            "/api/v1/register/entries/" + item.path("id").asString(), null)
                    .json();
            assertThat(entry.path("contactPoints")).as(district).isNotEmpty();
        }
    }
}

package org.miteinander.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Path FILES = SOURCES.resolve("resources/texts");
    private static final Pattern INFORMAL =
            Pattern.compile("\\b(du|dich|dir|dein(e[rsnm]?)?)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern USED = Pattern.compile(
            "(?:\\bt\\(|\\bpage\\(\\s*request,|\\bplain\\(\\s*request,)\\s*\"([a-z][a-zA-Z0-9.-]*)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9._-]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-03T11:00:00Z"), ZoneOffset.UTC);

    private final TextSource source = TextSource.load(NOON, ZoneId.of("Europe/Berlin"));
    private final Texts german = source.texts("de", false);
    private final Texts formal = source.texts("de", true);
    private final Texts english = source.texts("en", false);

    @Test
    @DisplayName("A-03: every German text has an English one and the other way round")
    void german_and_english_have_the_same_keys() {
        assertThat(new TreeSet<>(english.keys())).isEqualTo(new TreeSet<>(german.keys()));
        assertThat(german.keys()).hasSizeGreaterThan(300);
    }

    @Test
    void a_text_with_Sie_exists_only_beside_one_with_du() {
        assertThat(german.keys()).containsAll(TextSource.read("de-sie").keySet());
    }

    @Test
    void every_German_text_that_says_du_has_one_that_says_Sie() {
        Set<String> formalKeys = TextSource.read("de-sie").keySet();
        var missing = new TreeSet<String>();
        TextSource.read("de").forEach((key, text) -> {
            if (INFORMAL.matcher(text).find() && !formalKeys.contains(key)) {
                missing.add(key);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_with_Sie_says_du() {
        var wrong = new TreeSet<String>();
        TextSource.read("de-sie").forEach((key, text) -> {
            // the name of the choice itself is the one place where the word stands for itself
            if (INFORMAL.matcher(text).find() && !key.equals("federation.admin.address.du")) {
                wrong.add(key);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_key_begins_with_the_area_of_its_file_and_stands_there_once() throws IOException {
        var wrong = new TreeSet<String>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                String area = file.getFileName().toString().replaceFirst("\\..*", "") + ".";
                var seen = new TreeSet<String>();
                for (String key : keys(file)) {
                    if (!key.startsWith(area) || !seen.add(key)) {
                        wrong.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> keys(Path file) throws IOException {
        var keys = new ArrayList<String>();
        boolean continued = false;
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (!continued && !line.isBlank() && !line.startsWith("#")) {
                keys.add(equals < 0 ? line : line.substring(0, equals).strip());
            }
            continued = line.endsWith("\\");
        }
        return keys;
    }

    @Test
    void apostrophes_are_doubled() {
        var single = new TreeSet<String>();
        for (String set : List.of("de", "de-sie", "en")) {
            TextSource.read(set).forEach((key, text) -> {
                String rest = text.replace("''", "");
                if (rest.indexOf('\'') >= 0 && !rest.contains("'{'")) {
                    single.add(set + " " + key);
                }
            });
        }
        assertThat(single).isEmpty();
    }

    @Test
    void pages_use_only_texts_that_exist() throws IOException {
        var missing = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(jte|java)")).toList()) {
                USED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !german.has(key))
                        .forEach(key -> missing.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_in_a_page_has_a_text_and_every_text_has_a_page() throws IOException {
        Set<String> areas =
                german.keys().stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        var used = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(jte|java)")).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> areas.contains(key.replaceFirst("\\..*", "")))
                        .forEach(used::add);
            }
        }
        // what ends with a dot is the beginning of keys that are made while a page is
        assertThat(used)
                .allMatch(key -> key.endsWith(".")
                        ? german.keys().stream().anyMatch(known -> known.startsWith(key))
                        : german.has(key));
        assertThat(german.keys())
                .allMatch(key -> used.contains(key)
                        || used.stream().anyMatch(begun -> begun.endsWith(".") && key.startsWith(begun)));
    }

    @ParameterizedTest
    @DisplayName("every value a service may send has a text")
    @CsvSource({
        "groups,Visibility,group.type.",
        "groups,Visibility,group.topic.reach.",
        "groups,Standing,group.standing.",
        "counselling,Status,counselling.status.",
        "notifications,Kind,inbox.kind.",
        "notifications,Choice,account.groups.",
        "identity,Address,platform.new.address."
    })
    void values_of_the_contracts_have_texts(String service, String schema, String prefix) throws IOException {
        List<String> values;
        try (InputStream contract = TextsTest.class.getResourceAsStream("/contracts/" + service + "/openapi.yaml")) {
            Map<String, Map<String, Map<String, Map<String, List<String>>>>> read = new Yaml().load(contract);
            values = read.get("components").get("schemas").get(schema).get("enum");
        }
        assertThat(values).isNotEmpty().allMatch(value -> german.has(prefix + value) && english.has(prefix + value));
    }

    @Test
    void a_text_has_the_same_places_in_every_set() {
        Map<String, String> informal = TextSource.read("de");
        for (String set : List.of("de-sie", "en")) {
            TextSource.read(set)
                    .forEach((key, text) ->
                            assertThat(places(text)).as(set + " " + key).isEqualTo(places(informal.get(key))));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void places_are_filled_in_their_order() {
        assertThat(german.t("moderation.by", "Anna", "Rheuma im Alltag"))
                .isEqualTo("Von Anna in der Gruppe Rheuma im Alltag");
        assertThat(Wording.of("It''s {1} before {0}", java.util.Locale.UK).fill("b", "a"))
                .isEqualTo("It's a before b");
        assertThat(Wording.of("{0} mal", java.util.Locale.GERMAN).fill(12345)).isEqualTo("12.345 mal");
    }

    @Test
    void choices_of_message_formats_work() {
        Wording wording = Wording.of("{0,choice,0#keine|1#eine Nachricht|1<{0} Nachrichten}", java.util.Locale.GERMAN);
        assertThat(wording.fill(0)).isEqualTo("keine");
        assertThat(wording.fill(1)).isEqualTo("eine Nachricht");
        assertThat(wording.fill(7)).isEqualTo("7 Nachrichten");
    }

    @Test
    void a_key_without_a_text_shows_itself_instead_of_failing() {
        assertThat(german.t("no.such.text")).isEqualTo("no.such.text");
    }

    @Test
    void the_federation_chooses_the_form_of_address() {
        assertThat(german.t("group.standing.INVITED.text")).contains("Du bist");
        assertThat(formal.t("group.standing.INVITED.text")).contains("Sie sind");
        assertThat(formal.t("group.list.title")).isEqualTo("Gruppen");
    }

    @Test
    void times_are_said_in_words() {
        assertThat(german.time(Instant.parse("2026-03-03T17:30:00Z"))).isEqualTo("Dienstag, 3. März, 18:30 Uhr");
        assertThat(german.time(Instant.parse("2024-12-24T17:00:00Z")))
                .isEqualTo("Dienstag, 24. Dezember 2024, 18:00 Uhr");
        assertThat(english.time(Instant.parse("2026-03-03T17:30:00Z"))).isEqualTo("Tuesday, 3 March, 18:30");
    }

    @Test
    void how_long_ago_is_said_in_the_largest_fitting_unit() {
        assertThat(german.ago(NOON.instant().minusSeconds(20))).isEqualTo("gerade eben");
        assertThat(german.ago(NOON.instant().plusSeconds(300))).isEqualTo("gerade eben");
        assertThat(german.ago(NOON.instant().minusSeconds(60))).isEqualTo("vor einer Minute");
        assertThat(german.ago(NOON.instant().minusSeconds(3 * 3600))).isEqualTo("vor 3 Stunden");
        assertThat(german.ago(NOON.instant().minusSeconds(4 * 86_400))).isEqualTo("vor 4 Tagen");
        assertThat(german.ago(NOON.instant().minusSeconds(20 * 86_400))).isEqualTo("vor 2 Wochen");
        assertThat(german.ago(NOON.instant().minusSeconds(90 * 86_400L))).isEqualTo("vor 3 Monaten");
        assertThat(german.ago(NOON.instant().minusSeconds(800 * 86_400L))).isEqualTo("vor 2 Jahren");
        assertThat(english.ago(NOON.instant().minusSeconds(3 * 3600))).isEqualTo("3 hours ago");
        assertThat(german.t("moderation.waits", german.since(NOON.instant().minusSeconds(3 * 3600))))
                .isEqualTo("wartet seit 3 Stunden");
    }

    @Test
    void the_language_is_the_first_known_one_a_browser_asks_for() {
        assertThat(Languages.accepted(null)).isEqualTo("de");
        assertThat(Languages.accepted("fr-FR,fr;q=0.9")).isEqualTo("de");
        assertThat(Languages.accepted("fr,en-GB;q=0.8,de;q=0.5")).isEqualTo("en");
        assertThat(Languages.accepted("en;q=0.2,de;q=0.9")).isEqualTo("de");
        assertThat(Languages.accepted("((((")).isEqualTo("de");
    }
}

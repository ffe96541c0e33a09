package org.miteinander.directory.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.InMemoryEntries;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.imports.domain.ImportEntries;
import org.miteinander.directory.imports.domain.ImportFile;
import org.miteinander.directory.imports.domain.ImportReport;

class FormatsTest {
    private final InMemoryEntries entries = new InMemoryEntries();

    private record TextFile(String name, byte[] content) implements ImportFile {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    private static ImportFile text(String name, String content) {
        return new TextFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportFile fixture(String name) throws IOException {
        try (InputStream in = FormatsTest.class.getResourceAsStream("/lists/" + name)) {
            return new TextFile(name, in.readAllBytes());
        }
    }

    private ImportReport run(ImportFile... files) throws IOException {
        return runAs("list", files);
    }

    private ImportReport runAs(@Nullable String source, ImportFile... files) throws IOException {
        ImportEntries importEntries = new ImportEntries(entries, new DetectedFormats(entries));
        return importEntries.run(source, importEntries.prepare(List.of(files)), _ -> {});
    }

    private long published() {
        return entries.all().stream().filter(Entry::isPublished).count();
    }

    private Entry named(String name) {
        return entries.all().stream()
                .filter(entry -> entry.listing().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_two_saxon_lists_are_taken_in_any_order() throws IOException {
        ImportReport report = run(fixture("topics.json"), fixture("contact-points.json"));
        assertThat(report.read()).isEqualTo(34);
        assertThat(report.created()).isEqualTo(34);
        assertThat(report.refusals()).isEmpty();
        assertThat(named("Morbus Parkinson").listing().districtName()).isEqualTo("Landkreis Auenland");
        assertThat(named("Parkinson").listing().contact().links()).hasSize(1);
        assertThat(entries.all().stream().filter(e -> e.listing().name().equals("Rheuma")))
                .hasSize(2);
        Entry point = named("Kontaktstelle Auenstadt");
        assertThat(point.listing().kind()).isEqualTo(Kind.CONTACT_POINT);
        assertThat(point.listing().opening().week().getFirst()).containsExactly("APPOINTMENT");
        assertThat(point.listing().opening().week().get(1)).containsExactly("09:00–12:00", "14:00–18:00");
        assertThat(point.listing().contact().phones()).hasSize(2);
        assertThat(point.listing().contact().links()).hasSize(2);
        assertThat(named("Kontaktstelle Niederau").listing().opening()).isNull();
    }

    @Test
    void topics_alone_are_taken_if_the_contact_points_are_stored_already() throws IOException {
        ImportReport alone = run(fixture("topics.json"));
        assertThat(alone.created()).isZero();
        assertThat(alone.refused()).isEqualTo(30);
        assertThat(alone.refusals().getFirst().line()).isEqualTo(3);
        assertThat(alone.refusals().getFirst().reason()).startsWith("district: A is unknown");
        run(fixture("contact-points.json"));
        assertThat(run(fixture("topics.json")).created()).isEqualTo(30);
    }

    @Test
    void a_bad_element_is_refused_with_its_line_and_the_others_are_taken() throws IOException {
        run(fixture("contact-points.json"));
        ImportReport report = run(text("topics.json", """
                {
                  "A": [
                    { "name": "Angst", "link": "" },
                    { "name": "", "link": "" },
                    7,
                    { "name": "Sucht", "link": "javascript:alert(1)" },
                    { "name": "Zwang", "link": "" }
                  ],
                  "B": "none"
                }
                """));
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.refusals()).extracting(ImportReport.Refusal::line).containsExactly(4, 5, 6, 9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{\"A\": {\"fullName\": \"Auen\", \"contactPoints\": [ # JSON",
                "{\"A\": [], \"A\": []} # district: A comes twice",
                "{\"A\": []} {\"B\": []} # file: goes on after its end",
                "{\"A\": {\"fullName\": \"Auen\", \"contactPoints\": []}} [] # file: goes on after its end",
                "[{\"name\": \"Angst\"}] # JSON of another form",
                "{ # JSON",
                "'' # file: empty",
                "name,farbe # header: farbe",
                "name,district # header: kind or name is missing"
            })
    void a_file_that_is_no_list_is_refused_as_a_whole_with_a_reason(String content, String reason) throws IOException {
        ImportReport report = run(text("file", content));
        assertThat(report.created()).isZero();
        assertThat(report.refusals().getLast().reason()).contains(reason);
    }

    @Test
    void our_own_form_says_the_same_as_csv_and_as_json_lines() throws IOException {
        ImportReport csv = run(text("list.csv", """
                kind;name;topics;district;lat;lon;opening_mon
                GROUP;"Kreis; offen";Angst|Panik;Auenstadt;51,5;12,5;09:00-10:00
                """));
        assertThat(csv.refusals()).isEmpty();
        ImportReport lines = run(text("list.jsonl", """
                {"kind":"GROUP","name":"Kreis; offen","topics":["Angst","Panik"],"district":"Auenstadt","lat":51.5,"lon":12.5,"opening_mon":["09:00–10:00"],"web":null}
                """));
        assertThat(lines.unchanged()).isEqualTo(1);
    }

    @Test
    void a_bad_line_of_json_lines_is_refused_and_the_others_are_taken() throws IOException {
        ImportReport report = run(text("list.jsonl", """
                {"kind":"GROUP","name":"Angst","district":"Auenstadt"}
                {"kind":"GROUP","name":
                ["GROUP"]
                {"kind":"GROUP","name":"Sucht","district":"Auenstadt","colour":"blue"}
                {"kind":"GROUP","name":{"de":"Sucht"},"district":"Auenstadt"}
                {"kind":"GROUP","name":["Sucht","Zwang"],"district":"Auenstadt"}

                {"kind":"GROUP","name":"Zwang","district":"Auenstadt"}
                """));
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.refusals()).extracting(ImportReport.Refusal::line).containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void a_list_in_another_encoding_is_reported_and_withdraws_nothing() throws IOException {
        String list = "kind,name,district\nGROUP,\u00c4ngste,Auenstadt\nGROUP,Sucht,Auenstadt\n";
        assertThat(run(text("good.csv", list)).created()).isEqualTo(2);
        ImportReport latin = run(new TextFile("latin.csv", list.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(latin.unchanged()).isEqualTo(1);
        assertThat(latin.withdrawn()).isZero();
        ImportReport wide = run(new TextFile("wide.csv", list.getBytes(StandardCharsets.UTF_16LE)));
        assertThat(wide.read()).isZero();
        assertThat(List.of(latin, wide))
                .allSatisfy(report -> assertThat(report.refusals())
                        .hasSize(1)
                        .allSatisfy(refusal -> assertThat(refusal.reason()).contains("expected: UTF-8")));
        assertThat(published()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{\"B\": [{\"name\": \"Rheuma\"}], \"A\": null} # district: A is no list",
                "{\"A\": [{\"name\": \"Angst\", \"name\": \"Sucht\"}], \"B\": [{\"name\": \"Rheuma\"}]} # Duplicate",
                "{\"A\": [{\"title\": \"Angst\"}], \"B\": [{\"name\": \"Rheuma\"}]} # name: missing"
            })
    void topics_of_which_a_part_cannot_be_read_withdraw_no_group(String topics, String reason) throws IOException {
        run(fixture("topics.json"), fixture("contact-points.json"));
        ImportReport report = run(text("topics.json", topics));
        assertThat(report.refusals()).hasSize(1);
        assertThat(report.refusals().getFirst().reason()).contains(reason);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.withdrawn()).isZero();
        assertThat(published()).isEqualTo(34);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"contactPoints\": null", "\"contactPoints\": {}", "\"note\": 1"})
    void a_district_without_its_list_of_contact_points_is_refused_and_withdraws_none(String field) throws IOException {
        run(fixture("topics.json"), fixture("contact-points.json"));
        ImportReport report = run(text("points.json", """
                {"A": {"fullName": "Auenstadt", "contactPoints": [{"id": "A-002", "name": "Neue Stelle"}]},
                 "B": {"fullName": "Bergstadt", %s}}
                """.formatted(field)));
        assertThat(report.refusals()).hasSize(1);
        assertThat(report.refusals().getFirst().line()).isEqualTo(2);
        assertThat(report.refusals().getFirst().reason()).contains("B has 0 lists of contactPoints");
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.withdrawn()).isZero();
    }

    @Test
    void the_name_of_a_district_may_stand_behind_its_contact_points() throws IOException {
        ImportReport report = run(text("points.json", """
                {"A": {"contactPoints": [{"id": "A-001", "name": "Stelle"}], "fullName": "Auenstadt"}}
                """));
        assertThat(report.refusals()).isEmpty();
        assertThat(named("Stelle").listing().districtName()).isEqualTo("Auenstadt");
    }

    @Test
    void an_element_that_is_too_long_is_refused_and_the_next_one_taken() throws IOException {
        run(fixture("contact-points.json"));
        String half = "x".repeat(40_000);
        ImportReport report = run(text(
                "topics.json",
                "{\"A\": [\n{\"name\": \"Angst\", \"a\": \"" + half + "\", \"b\": \"" + half
                        + "\"},\n{\"name\": \"Sucht\"}]}"));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.refusals()).hasSize(1);
        assertThat(report.refusals().getFirst().line()).isEqualTo(2);
        assertThat(report.refusals().getFirst().reason()).startsWith("JSON: too long");
    }

    @Test
    void a_large_file_of_another_form_is_not_held() throws IOException {
        ImportReport report = run(new Large("large.json", "{\"name\":\"Angst\"},", 5_000_000));
        assertThat(report.refusals()).hasSize(1);
        assertThat(report.refusals().getFirst().reason()).startsWith("file: JSON of another form");
    }

    /** A JSON list of more elements than the memory of a test could hold; it exists only while it is read. */
    private record Large(String name, String element, int times) implements ImportFile {
        @Override
        public InputStream open() {
            byte[] bytes = element.getBytes(StandardCharsets.UTF_8);
            InputStream elements = new InputStream() {
                private long at;

                @Override
                public int read() {
                    return at == (long) bytes.length * times ? -1 : bytes[(int) (at++ % bytes.length)];
                }
            };
            InputStream begin = new ByteArrayInputStream(new byte[] {'['});
            InputStream end = new ByteArrayInputStream(new byte[] {'0', ']'});
            return new SequenceInputStream(Collections.enumeration(List.of(begin, elements, end)));
        }
    }

    @Test
    void lists_without_a_name_are_called_like_their_files_and_those_of_saxony_stay_together() throws IOException {
        runAs(null, fixture("topics.json"), fixture("contact-points.json"));
        ImportReport own = runAs(null, text("own.csv", "kind,name,district\nGROUP,Angst,Auenstadt\n"));
        assertThat(own.created()).isEqualTo(1);
        assertThat(own.withdrawn()).isZero();
        assertThat(entries.all()).extracting(Entry::source).containsOnly("register", "own");
        assertThat(published()).isEqualTo(35);
    }
}

package org.miteinander.directory.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        ImportEntries importEntries = new ImportEntries(entries, new DetectedFormats(entries));
        return importEntries.run("list", importEntries.prepare(List.of(files)), _ -> {});
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
        assertThat(point.listing().opening().week().getFirst()).containsExactly("nach Vereinbarung");
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
                "{\"A\": [], \"A\": []} # Duplicate",
                "[{\"name\": \"Angst\"}] # JSON of another form",
                "{ # JSON",
                "'' # file: empty",
                "name,farbe # header: farbe",
                "name,district # header: kind or name is missing"
            })
    void a_file_that_is_no_list_is_refused_as_a_whole_with_a_reason(String content, String reason) throws IOException {
        ImportReport report = run(text("file", content));
        assertThat(report.created()).isZero();
        assertThat(report.refusals()).hasSize(1);
        assertThat(report.refusals().getFirst().reason()).contains(reason);
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
    void a_list_in_another_encoding_is_reported() throws IOException {
        List<ImportFile> files = new ArrayList<>();
        String list = "kind,name,district\nGROUP,\u00c4ngste,Auenstadt\nGROUP,Sucht,Auenstadt\n";
        files.add(new TextFile("latin.csv", list.getBytes(StandardCharsets.ISO_8859_1)));
        files.add(new TextFile("wide.csv", list.getBytes(StandardCharsets.UTF_16LE)));
        ImportReport report = run(files.toArray(ImportFile[]::new));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.refusals())
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(refusal.reason()).contains("expected: UTF-8"));
    }
}

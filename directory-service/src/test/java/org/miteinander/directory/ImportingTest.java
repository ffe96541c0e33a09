package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class ImportingTest extends ServiceTest {
    private static final String HEADER = "kind,name,district,postcode,description\n";

    private static Upload csv(String rows) {
        return Upload.text("list.csv", HEADER + rows);
    }

    private static int count(JsonNode report, String field) {
        return report.path(field).asInt();
    }

    @Test
    void the_same_list_again_changes_nothing_and_a_changed_row_one_entry() {
        JsonNode first = importList("repeat", csv("GROUP,Quendel,Wiederstadt,,\nGROUP,Salbei,Wiederstadt,,\n"));
        assertThat(count(first, "created")).isEqualTo(2);
        JsonNode again = importList("repeat", csv("GROUP,Quendel,Wiederstadt,,\nGROUP,Salbei,Wiederstadt,,\n"));
        assertThat(count(again, "unchanged")).isEqualTo(2);
        assertThat(count(again, "created") + count(again, "updated") + count(again, "withdrawn"))
                .isZero();
        JsonNode changed = importList("repeat", csv("GROUP,Quendel,Wiederstadt,,neu\nGROUP,Salbei,Wiederstadt,,\n"));
        assertThat(count(changed, "updated")).isEqualTo(1);
        assertThat(count(changed, "unchanged")).isEqualTo(1);
        soon().untilAsserted(() -> assertThat(
                        search("district", "Wiederstadt").path("total").asInt())
                .isEqualTo(2));
    }

    @Test
    void what_vanished_from_the_list_is_withdrawn_and_gone_from_search_and_page() {
        importList("vanish", csv("GROUP,Baldrian,Fortstadt,,\nGROUP,Melisse,Fortstadt,,\n"));
        String path = "/api/v1/register/entries/" + EntryId.of("vanish", "Fortstadt", "Melisse", 1);
        assertThat(http().get(path, null).status()).isEqualTo(200);
        JsonNode report = importList("vanish", csv("GROUP,Baldrian,Fortstadt,,\n"));
        assertThat(count(report, "withdrawn")).isEqualTo(1);
        assertThat(http().get(path, null).status()).isEqualTo(404);
        assertThat(all(search("district", "Fortstadt").path("items"), "name")).doesNotContain("Melisse");
        soon().untilAsserted(() -> assertThat(
                        search("district", "Fortstadt").path("total").asInt())
                .isEqualTo(1));
    }

    @Test
    void another_source_is_never_touched() {
        importList("mine", csv("GROUP,Arnika,Nachbarstadt,,\n"));
        JsonNode report = importList("theirs", csv("GROUP,Kamille,Nachbarstadt,,\n"));
        assertThat(count(report, "created")).isEqualTo(1);
        assertThat(count(report, "withdrawn")).isZero();
    }

    @Test
    void refused_rows_are_named_with_file_line_and_reason_and_the_others_are_taken() {
        JsonNode report = importList(
                "refused",
                csv(
                        "GROUP,Minze,Strichstadt,,\nPARTY,Fest,Strichstadt,,\nGROUP,Dill,Strichstadt,4109,\nGROUP,,Strichstadt,,\n"),
                Upload.text("broken.json", "{\"A\": "));
        assertThat(count(report, "created")).isEqualTo(1);
        assertThat(count(report, "refused")).isEqualTo(4);
        JsonNode refusals = report.path("refusals");
        assertThat(all(refusals, "file")).containsOnly("list.csv", "broken.json");
        assertThat(all(refusals, "reason"))
                .anySatisfy(reason -> assertThat(reason).startsWith("kind: PARTY"))
                .anySatisfy(reason -> assertThat(reason).startsWith("postcode: 4109"))
                .anySatisfy(reason -> assertThat(reason).startsWith("name: missing"))
                .anySatisfy(reason -> assertThat(reason).startsWith("JSON"));
        assertThat(refusals.path(0).path("line").asInt()).isPositive();
    }

    @Test
    void a_long_list_tells_how_far_it_is_and_can_be_searched_soon_after() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            rows.append("GROUP,Waldmeister ").append(i).append(",Langstadt,,\n");
        }
        List<JsonNode> lines = importLines("/internal/v1/imports/directory?source=long", csv(rows.toString()));
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(lines.getFirst().path("progress").asInt()).isEqualTo(500);
        assertThat(lines.getFirst().path("of").asInt()).isEqualTo(1_200);
        assertThat(count(lines.getLast(), "created")).isEqualTo(1_200);
        soon().untilAsserted(() -> assertThat(search("q", "Waldmeister", "district", "Langstadt")
                        .path("total")
                        .asInt())
                .isEqualTo(1_200));
        assertThat(search("q", "Waldmeister", "page", "60").path("items")).hasSize(20);
    }

    @Test
    void a_table_of_postcodes_takes_the_place_of_the_one_before() {
        JsonNode first = importPostcodes(Upload.fixture("postcodes.csv"));
        assertThat(first.path("done").asBoolean()).isTrue();
        assertThat(count(first, "read")).isEqualTo(8);
        JsonNode again = importPostcodes(Upload.fixture("postcodes.csv"));
        assertThat(count(again, "unchanged")).isEqualTo(5);
        assertThat(count(again, "created") + count(again, "updated") + count(again, "withdrawn"))
                .isZero();
        JsonNode bad = importPostcodes(Upload.text(
                "bad.csv", "zipcode,place,latitude,longitude\n4109,Ort,51,12\n00555,Ort,12,51\n00556,Ort,x,y\n"));
        assertThat(count(bad, "refused")).isEqualTo(3);
        assertThat(count(bad, "withdrawn")).isZero();
        JsonNode torn = importPostcodes(
                Upload.text("torn.csv", "zipcode,place,latitude,longitude\n00201,Auenstadt,51.0,12.0\n00555,\"Ort"));
        assertThat(count(torn, "refused")).isEqualTo(1);
        assertThat(count(torn, "withdrawn"))
                .as("what an unreadable row may mean")
                .isZero();
        JsonNode header = importPostcodes(Upload.text("bad.csv", "code,town\n1,2\n"));
        assertThat(header.path("refusals").path(0).path("reason").asString()).startsWith("header: code, town");
        assertThat(search("place", "00201").path("place").path("lat").asDouble())
                .isEqualTo(51.0);
    }

    @Test
    void a_long_table_of_postcodes_tells_how_far_it_is() {
        String rows = "4109,Ort,51,12\n".repeat(2_100);
        List<JsonNode> lines = importLines(
                "/internal/v1/imports/postcodes", Upload.text("bad.csv", "zipcode,place,latitude,longitude\n" + rows));
        assertThat(lines.getFirst().path("progress").asInt()).isEqualTo(2_000);
        assertThat(lines.getFirst().path("of").asInt()).isEqualTo(2_100);
        assertThat(count(lines.getLast(), "refused")).isEqualTo(2_100);
    }

    @Test
    void a_list_without_a_name_is_called_like_its_file_and_withdraws_nothing_of_others() {
        JsonNode first = importWithoutName("Erste Liste.csv", "GROUP,Schafgarbe,Eigenstadt,,\n");
        assertThat(count(first, "created")).isEqualTo(1);
        JsonNode second = importWithoutName("Zweite Liste.csv", "GROUP,Kornblume,Eigenstadt,,\n");
        assertThat(count(second, "created")).isEqualTo(1);
        assertThat(count(second, "withdrawn")).isZero();
        String path = "/api/v1/register/entries/" + EntryId.of("Erste Liste", "Eigenstadt", "Schafgarbe", 1);
        assertThat(http().get(path, null).json().path("source").asString()).isEqualTo("Erste Liste");
    }

    private JsonNode importWithoutName(String file, String rows) {
        return importLines("/internal/v1/imports/directory", Upload.text(file, HEADER + rows))
                .getLast();
    }

    @Test
    void an_upload_without_a_file_or_with_a_bad_name_is_refused() {
        assertThat(http().post("/internal/v1/imports/directory", TestTokens.machine(), "{}")
                        .status())
                .isEqualTo(400);
        HttpResponse<String> answer =
                upload("/internal/v1/imports/directory?source=%3Cb%3E", TestTokens.machine(), csv(""));
        assertThat(answer.statusCode()).isEqualTo(422);
    }
}

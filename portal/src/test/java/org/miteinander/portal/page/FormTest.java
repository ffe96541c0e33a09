package org.miteinander.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

class FormTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/rheuma/groups/g1/topics/t1");

    @Test
    void everything_typed_is_kept() {
        request.addParameter("text", "Erste Zeile\r\nzweite Zeile ");
        request.addParameter("roles", "moderator", "counsellor");
        Form form = Form.of(request);
        assertThat(form.value("text")).isEqualTo("Erste Zeile\nzweite Zeile ");
        assertThat(form.values("roles")).containsExactly("moderator", "counsellor");
        assertThat(form.chosen("roles", "counsellor")).isTrue();
        assertThat(form.value("nothing")).isEmpty();
        assertThat(form.hasErrors()).isFalse();
    }

    @Test
    void the_key_stays_the_same_while_a_text_is_sent_again() {
        Form shown = Form.empty();
        request.addParameter("key", shown.idempotencyKey());
        assertThat(Form.of(request).idempotencyKey()).isEqualTo(shown.idempotencyKey());
        assertThat(Form.empty().idempotencyKey()).isNotEqualTo(shown.idempotencyKey());
    }

    @Test
    void a_key_that_could_not_be_a_header_is_replaced() {
        request.addParameter("key", "x\r\nAuthorization: y");
        assertThat(Form.of(request).idempotencyKey()).matches("[0-9a-f-]{36}");
    }

    @Test
    void errors_of_fields_stand_at_their_fields() {
        Form form = Form.empty().take(problem(422, """
                {"type":"urn:miteinander:problem:invalid","detail":"Bitte prüfen.",
                 "errors":[{"field":"title","message":"Die Überschrift fehlt."}]}"""), "title");
        assertThat(form.errors("title")).containsExactly("Die Überschrift fehlt.");
        assertThat(form.errors()).hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_field_that_is_not_shown_is_said_for_the_whole_form() {
        ServiceProblem problem = problem(422, """
                {"errors":[{"field":"reasons[2]","message":"Zu kurz."},{"field":"inReplyTo","message":"Gibt es nicht."}]}""");
        Form form = Form.empty().take(problem, "reasons", "text");
        assertThat(form.errors())
                .containsExactly(new Form.Error("reasons", "Zu kurz."), new Form.Error("", "Gibt es nicht."));
        assertThat(form.withoutFields().errors()).extracting(Form.Error::name).containsOnly("");
    }

    @Test
    void a_general_problem_is_said_for_the_whole_form() {
        Form form = Form.empty().take(problem(409, """
                {"type":"urn:miteinander:problem:topic-locked","detail":"Das Thema ist geschlossen."}"""));
        assertThat(form.errors()).containsExactly(new Form.Error("", "Das Thema ist geschlossen."));
    }

    @Test
    void what_was_refused_is_sent_again_under_a_new_key() {
        Form form = Form.empty().set("text", "anders");
        String first = form.idempotencyKey();
        form.take(problem(422, """
                {"type":"urn:miteinander:problem:pseudonym-reserved","detail":"Dieser Name geht nicht."}"""));
        assertThat(form.idempotencyKey()).isNotEqualTo(first);
        assertThat(form.value("text")).isEqualTo("anders");
    }

    @Test
    void several_answers_can_be_set() {
        assertThat(Form.empty().set("roles", List.of("a", "b")).values("roles")).containsExactly("a", "b");
    }

    private static ServiceProblem problem(int status, String json) {
        return new ServiceProblem(status, JsonMapper.builder().build().readTree(json));
    }
}

package org.miteinander.portal.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

class ServiceProblemTest {

    @Test
    void a_form_is_not_shown_again_to_somebody_who_has_to_sign_in_first_or_for_a_thing_that_is_gone() {
        assertThat(ServiceProblem.of(HttpStatus.UNAUTHORIZED).endsForm()).isTrue();
        assertThat(ServiceProblem.notFound().endsForm()).isTrue();
        assertThat(problem("{\"type\":\"urn:miteinander:problem:second-factor\"}")
                        .endsForm())
                .isTrue();
        assertThat(problem("{\"type\":\"urn:miteinander:problem:not-allowed\"}").endsForm())
                .isFalse();
        assertThat(ServiceProblem.of(HttpStatus.CONFLICT).endsForm()).isFalse();
    }

    @Test
    void of_two_problems_the_one_that_says_something_is_told() {
        ServiceProblem silent = ServiceProblem.of(HttpStatus.UNPROCESSABLE_CONTENT);
        ServiceProblem first = problem("{\"detail\":\"Nur für Mitglieder.\"}");
        assertThat(first.or(silent)).isSameAs(first);
        assertThat(silent.or(first)).isSameAs(first);
    }

    private static ServiceProblem problem(String json) {
        return new ServiceProblem(403, JsonMapper.builder().build().readTree(json));
    }
}

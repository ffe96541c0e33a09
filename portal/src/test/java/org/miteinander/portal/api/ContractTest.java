package org.miteinander.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String YAML = """
            openapi: 3.1.0
            security:
              - {}
              - platformToken: []
            paths:
              /api/v1/things/{thing}:
                parameters:
                  - $ref: "#/components/parameters/Thing"
                get:
                  operationId: getThing
                  summary: One thing
                  responses:
                    "200": {description: the thing}
                    "404":
                      $ref: "#/components/responses/Problem"
                      description: no-such-thing
                put:
                  security:
                    - platformToken: []
                  summary: Changes it
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/Thing"}
                  responses:
                    204: {description: changed}
                    "409": {$ref: "#/components/responses/Problem"}
              /internal/v1/secrets:
                get:
                  summary: For machines
                  responses: {"200": {description: all}}
              /api/v1/tagged:
                get:
                  tags: [internal]
                  responses: {"200": {description: all}}
            components:
              parameters:
                Thing: {name: thing, in: path, required: true, description: id of the thing}
              responses:
                Problem: {description: refused}
              schemas:
                Thing:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, description: how it is called}
                    colour: {type: [string, "null"]}
            """;

    private final List<ApiViews.Operation> operations = Contract.parse(YAML).operations();

    @Test
    void what_only_machines_may_call_is_left_out() {
        assertThat(operations)
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactly("GET /api/v1/things/{thing}", "PUT /api/v1/things/{thing}");
    }

    @Test
    void parameters_of_the_path_and_members_of_the_body_are_named() {
        assertThat(operations.getLast().parameters())
                .containsExactly(
                        new ApiViews.Parameter("thing", "path", true, "id of the thing"),
                        new ApiViews.Parameter("name", "body", true, "how it is called"),
                        new ApiViews.Parameter("colour", "body", false, ""));
    }

    @Test
    void a_description_beside_a_reference_wins() {
        assertThat(operations.getFirst().responses())
                .containsExactly(
                        new ApiViews.Response("200", "the thing"), new ApiViews.Response("404", "no-such-thing"));
        assertThat(operations.getLast().responses())
                .containsExactly(new ApiViews.Response("204", "changed"), new ApiViews.Response("409", "refused"));
    }

    @Test
    void it_is_said_what_works_without_signing_in() {
        assertThat(operations.getFirst().open()).isTrue();
        assertThat(operations.getLast().open()).isFalse();
        assertThat(operations.getFirst().id()).isEqualTo("getThing");
        assertThat(operations.getLast().id()).isEqualTo("put-api-v1-things-thing");
    }

    @Test
    void what_is_no_contract_is_refused() {
        assertThatThrownBy(() -> Contract.parse("a: [")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Contract.parse("").operations()).isEmpty();
    }
}

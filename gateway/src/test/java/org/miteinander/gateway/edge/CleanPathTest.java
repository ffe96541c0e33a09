package org.miteinander.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/register/../../../internal/v1/imports/directory",
                "/api/v1/register/%2e%2e/x",
                "/api/v1/register/..%2Finternal",
                "/a/./b",
                "//internal",
                "/a//b",
                "/a;b=c/d",
                "/a%3bb",
                "/a%5Cb",
                "/a%252fb",
                "/a%00",
                "/a%0ab",
                "/%61ctuator/health",
                "/%6Cogin",
                "/api/v1/%69nternal",
                "/log%69%6e",
                "/rheuma%2dnord",
                "/%7euser",
                "a"
            })
    void what_two_readers_could_read_differently_is_refused(String path) {
        assertThat(CleanPath.accepts(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/rheuma/",
                "/rheuma-nord/groups/0199-a",
                "/api/openapi/groups.yaml",
                "/search%20x",
                "/a%C3%A4",
                "/%22x%22"
            })
    void ordinary_paths_pass(String path) {
        assertThat(CleanPath.accepts(path)).isTrue();
    }
}

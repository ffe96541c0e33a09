package org.miteinander.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @Test
    void a_path_of_this_site_is_kept() {
        assertThat(LocalPath.of("/rheuma/groups/g1?page=2#post-3", "/")).isEqualTo("/rheuma/groups/g1?page=2#post-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://example.org", "//example.org", "/\\example.org", "/a\r\nb", "groups", "javascript:x"
            })
    void everything_else_leads_elsewhere(String path) {
        assertThat(LocalPath.of(path, "/home")).isEqualTo("/home");
    }

    @Test
    void nothing_leads_elsewhere_too() {
        assertThat(LocalPath.of(null, "/home")).isEqualTo("/home");
    }
}

package org.miteinander.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @Test
    void web_addresses_become_links() {
        assertThat(WebLink.of("https://www.example.org/selbsthilfe")).isEqualTo("https://www.example.org/selbsthilfe");
        assertThat(WebLink.of("www.example.org")).isEqualTo("https://www.example.org");
        assertThat(WebLink.shown("https://www.example.org/selbsthilfe")).isEqualTo("example.org");
    }

    @Test
    void names_with_letters_of_all_languages_are_names_too() {
        String address = "https://www.selbsthilfe-köln.de:8443/gruppen";
        assertThat(WebLink.of(address)).isEqualTo(address);
        assertThat(WebLink.shown(address)).isEqualTo("selbsthilfe-köln.de");
        assertThat(WebLink.of("selbsthilfe-köln.de")).isEqualTo("https://selbsthilfe-köln.de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "",
                "kein Link",
                "file:///etc/passwd",
                "https://",
                "https://köln.de@böse.example",
                "https://köln..de"
            })
    void nothing_else_does(String address) {
        assertThat(WebLink.of(address)).isEmpty();
    }
}

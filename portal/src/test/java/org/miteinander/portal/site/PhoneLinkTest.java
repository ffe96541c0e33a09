package org.miteinander.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneLinkTest {

    @ParameterizedTest
    @CsvSource({
        "+49 341 1236755,tel:+493411236755",
        "0341 / 123-6755,tel:03411236755",
        "+49 (0)341 1236755,tel:+493411236755",
        "(0341) 1236755,tel:03411236755",
        "+03741 3003504,tel:037413003504",
        "116111,tel:116111",
        "0351 2061985 (Mo 9–12 Uhr),tel:03512061985"
    })
    void numbers_become_links(String number, String link) {
        assertThat(PhoneLink.of(number)).isEqualTo(link);
    }

    @Test
    void what_is_no_number_becomes_no_link() {
        assertThat(PhoneLink.of("nach Vereinbarung")).isEmpty();
    }

    @Test
    void people_reach_the_operator_when_no_other_contact_is_named() {
        var operator = new Operator("Muster e. V.", "Weg 1, 24103 Kiel", "post@example.org", "0431 123456");
        assertThat(new Contact("", "").or(operator)).isEqualTo(new Contact("post@example.org", "0431 123456"));
        assertThat(new Contact("hilfe@example.org", "").or(operator).mail()).isEqualTo("hilfe@example.org");
        assertThat(new Contact("", "").known()).isFalse();
        assertThat(operator.known()).isTrue();
        assertThat(new Operator("Muster e. V.", "", "post@example.org", "").known())
                .isFalse();
    }
}

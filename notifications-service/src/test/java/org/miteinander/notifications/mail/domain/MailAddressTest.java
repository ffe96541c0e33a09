package org.miteinander.notifications.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", " anna.k+miteinander@mail.example.org ", "a@localhost"})
    void a_plain_address_is_taken(String typed) {
        assertThat(MailAddress.of(typed)).contains(new MailAddress(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@example.org",
                "anna@",
                "anna@example.org, bernd@example.org",
                "Anna <anna@example.org>",
                "anna@example.org\r\nBcc: bernd@example.org",
                "anna@exämple.org"
            })
    void anything_else_is_not(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void nobody_learns_more_than_the_beginning() {
        assertThat(new MailAddress("anna@example.org").masked()).isEqualTo("a…@example.org");
        assertThat(new MailAddress("anna@example.org")).hasToString("MailAddress[…]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "ANNA@Example.org",
                "anna+one@example.org",
                "Anna+two+three@EXAMPLE.ORG",
                "anna@example.org.",
                "anna@example.org.."
            })
    void spellings_of_one_mailbox_are_counted_together(String typed) {
        assertThat(MailAddress.of(typed).orElseThrow().person()).isEqualTo("anna@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anne@example.org", "anna@example.com", "anna@mail.example.org", "+anna@example.org"})
    void other_mailboxes_are_not(String typed) {
        assertThat(MailAddress.of(typed).orElseThrow().person()).isNotEqualTo("anna@example.org");
    }

    @Test
    void a_token_is_long_and_never_shown() {
        Token token = Token.random();
        assertThat(token.value()).hasSize(43).isNotEqualTo(Token.random().value());
        assertThat(token.hash()).hasSize(64).doesNotContain(token.value());
        assertThat(token).hasToString("Token[…]");
    }
}

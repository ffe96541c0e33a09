package org.miteinander.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ReaderTest {

    @Test
    void a_member_is_known_by_id_and_roles() {
        Reader reader = Reader.fromHeader(bearer("{\"fed\":\"rheuma\",\"mem\":\"m-anna\",\"roles\":[\"moderator\"]}"));
        assertThat(reader.signedIn()).isTrue();
        assertThat(reader.member()).isEqualTo("m-anna");
        assertThat(reader.has("moderator")).isTrue();
    }

    @Test
    void roles_that_wait_for_a_second_factor_are_known() {
        assertThat(Reader.fromHeader(bearer("{\"fed\":\"rheuma\",\"mem\":\"m\",\"stepUp\":true}"))
                        .stepUp())
                .isTrue();
        assertThat(Reader.fromHeader(bearer("{\"fed\":\"rheuma\",\"mem\":\"m\"}"))
                        .stepUp())
                .isFalse();
    }

    @Test
    void a_guest_is_signed_in_but_no_member() {
        Reader reader = Reader.fromHeader(bearer("{\"fed\":\"rheuma\"}"));
        assertThat(reader.signedIn()).isTrue();
        assertThat(reader.isMember()).isFalse();
    }

    @Test
    void without_a_readable_token_nobody_is_signed_in() {
        assertThat(Reader.fromHeader(null).signedIn()).isFalse();
        assertThat(Reader.fromHeader("Basic abc").signedIn()).isFalse();
        assertThat(Reader.fromHeader("Bearer abc").signedIn()).isFalse();
        assertThat(Reader.fromHeader("Bearer a.%%%.c").signedIn()).isFalse();
    }

    private static String bearer(String claims) {
        return "Bearer h."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".s";
    }
}

package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A platform whose operator filled in nothing says so, instead of showing an empty page. */
class OperatorMissingTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({"/imprint,OPERATOR_NAME", "/privacy,OPERATOR_NAME", "/accessibility,PORTAL_CONTACT_MAIL"})
    void what_is_missing_is_said_plainly(String path, String variable) {
        String page = get(path, ANONYMOUS).body();
        assertThat(page).contains("noch", variable);
        assertValid(page);
    }
}

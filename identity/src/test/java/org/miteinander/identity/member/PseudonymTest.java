package org.miteinander.identity.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.identity.member.domain.Pseudonym;

class PseudonymTest {
    private static final List<String> FEDERATIONS =
            List.of("Rheuma-Netz Nord", "rheuma-nord", "Seelenwind e. V.", "seelenwind");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A d m i n",
                "Мoderator",
                "T.e.a.m",
                "AnnaTeam",
                "Notruf 112",
                "Seelenwind",
                "Rheuma Netz Nord",
                "rheuma_nord"
            })
    @MethodSource("org.miteinander.identity.NameExamples#refused")
    @DisplayName("B-02 names that suggest staff or insult are refused, however they are written")
    void staff_federations_and_insults_are_refused(String name) {
        assertThat(Pseudonym.check(name, FEDERATIONS)).isEqualTo(new Pseudonym.Check.Reserved());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Änne", "Zoë 88", "O'Neill", "Марина", "Jörg_B."})
    @MethodSource("org.miteinander.identity.NameExamples#ordinary")
    void ordinary_names_are_not(String name) {
        assertThat(Pseudonym.check(name, FEDERATIONS)).isInstanceOf(Pseudonym.Check.Fit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "1234", "-Anna", "anna@example.org", "Anna<b>", "a|b", "Anna\u202Ennb"})
    void some_are_no_names_at_all(String name) {
        assertThat(Pseudonym.check(name, FEDERATIONS)).isEqualTo(new Pseudonym.Check.Unfit());
    }

    @Test
    void thirty_characters_are_the_most() {
        assertThat(Pseudonym.check("z".repeat(30), FEDERATIONS)).isInstanceOf(Pseudonym.Check.Fit.class);
        assertThat(Pseudonym.check("z".repeat(31), FEDERATIONS)).isEqualTo(new Pseudonym.Check.Unfit());
    }

    @ParameterizedTest
    @CsvSource({
        "Anna,ANNA",
        "Anna,' anna '",
        "Jürgen,Juergen",
        "Weiß,weiss",
        "René,rene",
        "Anna Lena,Anna-Lena",
        "Anna Lena,annalena",
        "Bernd,B3rnd",
        "Alex,AIex",
        "Anna,Аnna",
        "Bernd,Bemd",
        "ﬁna,fina"
    })
    void names_that_look_alike_are_one_name(String one, String other) {
        assertThat(Pseudonym.key(one)).isEqualTo(Pseudonym.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Anna,Anne", "Anna2,Anna", "Anna2,Anna6", "Jan,Jana"})
    void names_that_differ_are_two(String one, String other) {
        assertThat(Pseudonym.key(one)).isNotEqualTo(Pseudonym.key(other));
    }

    @Test
    void the_shown_name_keeps_its_case_and_has_single_spaces() {
        assertThat(Pseudonym.check("  Anna   Lena ", FEDERATIONS))
                .isInstanceOfSatisfying(
                        Pseudonym.Check.Fit.class,
                        fit -> assertThat(fit.pseudonym().text()).isEqualTo("Anna Lena"));
    }
}

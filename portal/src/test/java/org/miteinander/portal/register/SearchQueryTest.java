package org.miteinander.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.miteinander.portal.page.Form;

class SearchQueryTest {

    @Test
    void an_address_says_what_is_looked_for() {
        var query = SearchQuery.of(Form.empty()
                .set("q", " Angst & Panik ")
                .set("place", "24103")
                .set("kind", "GROUP")
                .set("page", "3"));
        assertThat(query).isEqualTo(new SearchQuery("Angst & Panik", "24103", "GROUP", "", false, 3));
        assertThat(query.path()).isEqualTo("/search?q=Angst%20%26%20Panik&place=24103&kind=GROUP&district=&page=3");
        assertThat(query.filtered()).isTrue();
    }

    @Test
    void what_makes_no_sense_is_left_out() {
        var query = SearchQuery.of(Form.empty().set("kind", "PIZZA").set("page", "-7"));
        assertThat(query).isEqualTo(new SearchQuery("", "", "", "", false, 1));
        assertThat(SearchQuery.of(Form.empty().set("page", "99999999999")).page())
                .isEqualTo(1);
        assertThat(SearchQuery.of(Form.empty().set("q", "x".repeat(5_000))).words())
                .hasSize(200);
    }

    @Test
    void searching_everywhere_forgets_the_place_and_the_filters() {
        var query = new SearchQuery("Lupus", "Kiel", "GROUP", "Kiel", false, 2);
        assertThat(query.everywhere("Lupus").path())
                .isEqualTo("/search?q=Lupus&place=&kind=&district=&anywhere=true&page=1");
        assertThat(query.about("Rheuma").words()).isEqualTo("Rheuma");
        assertThat(query.contactPoints().path()).contains("kind=CONTACT_POINT", "place=Kiel");
    }
}

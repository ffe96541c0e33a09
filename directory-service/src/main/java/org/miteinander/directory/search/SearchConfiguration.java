package org.miteinander.directory.search;

import org.miteinander.directory.entry.Entries;
import org.miteinander.directory.place.Places;
import org.miteinander.directory.search.domain.ContactPoints;
import org.miteinander.directory.search.domain.KeepIndex;
import org.miteinander.directory.search.domain.SearchIndex;
import org.miteinander.directory.search.domain.SearchRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Searching, and keeping the index like the register. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    ContactPoints contactPoints(Places places) {
        return new ContactPoints(places);
    }

    @Bean
    KeepIndex keepIndex(Entries entries, SearchIndex index, ContactPoints contactPoints, Places places) {
        return new KeepIndex(entries, index, contactPoints, places);
    }

    @Bean
    SearchRegister searchRegister(Entries entries, SearchIndex index, ContactPoints contactPoints, Places places) {
        return new SearchRegister(entries, index, contactPoints, places);
    }
}

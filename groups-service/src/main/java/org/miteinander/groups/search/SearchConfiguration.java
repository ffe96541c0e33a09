package org.miteinander.groups.search;

import org.miteinander.groups.group.Groups;
import org.miteinander.groups.search.domain.SearchIndex;
import org.miteinander.groups.search.domain.SearchPosts;
import org.miteinander.groups.search.domain.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the search inside groups. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    SearchPosts searchPosts(Groups groups, SearchIndex index, Words words) {
        return new SearchPosts(groups, index, words);
    }
}

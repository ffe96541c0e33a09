package org.miteinander.directory.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.miteinander.directory.search.domain.Synonyms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The index with the word lists that lie in {@code search/}. */
@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {
    @Bean
    LuceneIndex luceneIndex() throws IOException {
        GermanAnalysis analysis = analysis();
        return new LuceneIndex(analysis, Synonyms.read(lines("synonyms.txt"), analysis::terms));
    }

    static GermanAnalysis analysis() throws IOException {
        return new GermanAnalysis(words("compound-words.txt"), words("stop-words.txt"));
    }

    private static List<String> words(String resource) throws IOException {
        return lines(resource).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip)
                .toList();
    }

    static List<String> lines(String resource) throws IOException {
        return new ClassPathResource("search/" + resource)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}

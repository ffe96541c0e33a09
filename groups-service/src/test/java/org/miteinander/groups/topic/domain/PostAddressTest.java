package org.miteinander.groups.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miteinander.groups.topic.PostAddress;

class PostAddressTest {
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "1, 19, 19", "2, 0, 20", "3, 4, 44"})
    void a_place_on_a_page_is_a_number_in_the_topic(int page, int index, int seq) {
        assertThat(PostAddress.at(page, index)).isEqualTo(new PostAddress(page, seq));
        assertThat(PostAddress.pageOf(seq)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 1", "0, 0, 1, 1", "19, 0, 20, 1", "20, 3, 18, 2"})
    void a_summary_counts_visible_posts_and_pages(int last, int removed, int posts, int pages) {
        Summary summary = new Summary(last, removed, null);
        assertThat(summary.posts()).isEqualTo(posts);
        assertThat(summary.lastPage()).isEqualTo(pages);
    }
}

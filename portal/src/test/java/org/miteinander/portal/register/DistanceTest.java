package org.miteinander.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistanceTest {

    @Test
    void distances_below_ten_kilometres_are_said_with_one_decimal() {
        assertThat(Distance.words(Words.in("de"), 8.44)).isEqualTo("etwa 8,4 km");
        assertThat(Distance.words(Words.in("en"), 8.44)).isEqualTo("about 8.4 km");
    }

    @Test
    void longer_distances_are_said_in_whole_kilometres() {
        assertThat(Distance.words(Words.in("de"), 9.97)).isEqualTo("etwa 10 km");
        assertThat(Distance.words(Words.in("de"), 103.6)).isEqualTo("etwa 104 km");
    }

    @Test
    void what_is_very_near_has_no_number() {
        assertThat(Distance.words(Words.in("de"), 0.4)).isEqualTo("weniger als 1 km");
    }

    @Test
    void an_unknown_distance_is_not_said() {
        assertThat(Distance.words(Words.in("de"), null)).isEmpty();
        assertThat(Distance.words(Words.in("de"), Double.NaN)).isEmpty();
    }
}

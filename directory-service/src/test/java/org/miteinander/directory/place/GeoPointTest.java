package org.miteinander.directory.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeoPointTest {
    @Test
    void a_degree_of_latitude_is_about_111_kilometres() {
        assertThat(new GeoPoint(50, 10).kilometresTo(new GeoPoint(51, 10))).isCloseTo(111.2, within(0.1));
    }

    @Test
    void berlin_and_munich_are_about_504_kilometres_apart_in_both_directions() {
        GeoPoint berlin = new GeoPoint(52.52, 13.405);
        GeoPoint munich = new GeoPoint(48.137, 11.575);
        assertThat(berlin.kilometresTo(munich)).isCloseTo(504, within(2.0));
        assertThat(munich.kilometresTo(berlin)).isEqualTo(berlin.kilometresTo(munich));
        assertThat(berlin.kilometresTo(berlin)).isZero();
    }

    @Test
    void a_stray_does_not_move_the_median() {
        List<GeoPoint> points = List.of(
                new GeoPoint(51.0, 12.0), new GeoPoint(51.2, 12.2), new GeoPoint(51.1, 12.1), new GeoPoint(47.5, 7.0));
        GeoPoint middle = GeoPoint.median(points);
        assertThat(middle.kilometresTo(new GeoPoint(51.05, 12.05))).isLessThan(1);
    }

    @Test
    void no_point_has_no_median_and_what_is_no_degree_is_no_point() {
        assertThatIllegalArgumentException().isThrownBy(() -> GeoPoint.median(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(91, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(Double.NaN, 0));
    }
}

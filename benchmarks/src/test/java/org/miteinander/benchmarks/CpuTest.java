package org.miteinander.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTest {
    @Test
    void time_in_programs_and_in_the_kernel_count_whatever_the_program_is_called() {
        String stat = "4711 (a (java) b) S 1 4711 4711 0 -1 4194304 10 20 30 40 150 25 0 0 20 0 60 0 123 456 789\n";

        assertThat(Cpu.millis(stat)).isEqualTo(1_750);
    }

    @Test
    void the_dearest_part_comes_first_and_idle_ones_not_at_all() {
        String text = Cpu.perRequest(
                Map.of("gateway", 1_000L, "portal", 500L, "mail", 70L),
                Map.of("gateway", 1_100L, "portal", 700L, "mail", 70L),
                100);

        assertThat(text).isEqualTo("portal 2.00, gateway 1.00");
    }

    @Test
    void memory_is_read_from_the_share_of_each_process() {
        assertThat(Memory.mib(List.of("Rss:  900000 kB", "Pss:              204800 kB", "Pss_Anon:  1 kB")))
                .isEqualTo(200);
    }
}

package org.miteinander.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final InetSocketAddress PROXY = new InetSocketAddress("10.0.0.7", 1);

    @Test
    void a_header_from_anybody_is_not_believed() {
        assertThat(new ClientAddress("").of(PROXY, List.of("1.2.3.4"))).isEqualTo("10.0.0.7");
        assertThat(new ClientAddress("10\\.0\\.0\\.9").of(PROXY, List.of("1.2.3.4")))
                .isEqualTo("10.0.0.7");
    }

    @Test
    void the_nearest_address_that_is_no_proxy_counts() {
        var addresses = new ClientAddress("10\\..*");
        assertThat(addresses.of(PROXY, List.of("6.6.6.6, 1.2.3.4, 10.0.0.8"))).isEqualTo("1.2.3.4");
        assertThat(addresses.of(PROXY, List.of("6.6.6.6", "1.2.3.4"))).isEqualTo("1.2.3.4");
        assertThat(addresses.of(PROXY, List.of())).isEqualTo("10.0.0.7");
    }

    @Test
    void one_network_of_the_new_kind_is_one_caller() {
        var addresses = new ClientAddress("");
        assertThat(addresses.of(new InetSocketAddress("2001:db8:1:2::1", 1), List.of()))
                .isEqualTo(addresses.of(new InetSocketAddress("2001:db8:1:2:ffff::9", 1), List.of()))
                .isNotEqualTo(addresses.of(new InetSocketAddress("2001:db8:1:3::1", 1), List.of()));
    }

    @Test
    void a_caller_behind_a_proxy_is_told_by_network_too_and_whatever_its_port() {
        var addresses = new ClientAddress("10\\..*");
        String network = new ClientAddress("").of(new InetSocketAddress("2001:db8:1:2::1", 1), List.of());
        assertThat(addresses.of(PROXY, List.of("2001:db8:1:2:aaaa::7"))).isEqualTo(network);
        assertThat(addresses.of(PROXY, List.of("[2001:db8:1:2::9]"))).isEqualTo(network);
        assertThat(addresses.of(PROXY, List.of("[2001:db8:1:2::9]:4711"))).isEqualTo(network);
        assertThat(addresses.of(PROXY, List.of("1.2.3.4:4711"))).isEqualTo("1.2.3.4");
        assertThat(addresses.of(PROXY, List.of("::ffff:1.2.3.4"))).isEqualTo("1.2.3.4");
    }

    @Test
    void what_is_no_address_hides_nobody() {
        var addresses = new ClientAddress("10\\..*");
        assertThat(addresses.of(PROXY, List.of("6.6.6.6, unknown"))).isEqualTo("10.0.0.7");
        assertThat(addresses.of(PROXY, List.of("localhost"))).isEqualTo("10.0.0.7");
        assertThat(addresses.of(PROXY, List.of("unknown, 10.0.0.8"))).isEqualTo("10.0.0.8");
    }

    @Test
    void no_address_is_one_caller_too() {
        assertThat(new ClientAddress("").of(null, List.of())).isEqualTo("unknown");
    }
}

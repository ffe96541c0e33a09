package org.miteinander.gateway.limit;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a request came from, as far as that can be believed. */
final class ClientAddress {
    private static final String UNKNOWN = "unknown";
    private static final int IPV6_NETWORK_BYTES = 8;

    private final @Nullable Pattern trusted;

    /** @param trustedProxies regular expression of proxy addresses; empty: no proxy is believed */
    ClientAddress(String trustedProxies) {
        this.trusted = trustedProxies.isBlank() ? null : Pattern.compile(trustedProxies);
    }

    /**
     * The nearest address that is no proxy of ours. What stands left of it in the header anybody could have written.
     *
     * @param forwarded the values of X-Forwarded-For, in the order of their lines
     */
    String of(@Nullable InetSocketAddress remote, List<String> forwarded) {
        if (remote == null || remote.getAddress() == null) {
            return UNKNOWN;
        }
        if (trusted == null
                || !trusted.matcher(remote.getAddress().getHostAddress()).matches()) {
            return key(remote);
        }
        List<String> hops = Arrays.stream(String.join(",", forwarded).split(",", -1))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        Pattern proxies = trusted;
        return hops.reversed().stream()
                .filter(hop -> !proxies.matcher(hop).matches())
                .findFirst()
                .orElseGet(() -> key(remote));
    }

    /** One household or company has one IPv6 network, but any number of addresses in it. */
    private static String key(InetSocketAddress remote) {
        if (remote.getAddress() instanceof Inet6Address six) {
            return HexFormat.of().formatHex(six.getAddress(), 0, IPV6_NETWORK_BYTES);
        }
        return remote.getAddress().getHostAddress();
    }
}

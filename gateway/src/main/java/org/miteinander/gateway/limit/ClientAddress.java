package org.miteinander.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a request came from, as far as that can be believed. */
final class ClientAddress {
    private static final String UNKNOWN = "unknown";
    private static final int IPV6_NETWORK_BYTES = 8;

    /** Some proxies add the port, and brackets where it could not be told from the address otherwise. */
    private static final Pattern BRACKETS = Pattern.compile("^\\[([^]]*)](?::\\d+)?$");

    private static final Pattern PORT = Pattern.compile("^([\\d.]+):\\d+$");

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
        List<String> hops = Arrays.stream(String.join(",", forwarded).split(",", -1))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        InetAddress nearest = remote.getAddress();
        for (String hop : hops.reversed()) {
            Optional<InetAddress> before = isProxy(nearest) ? parsed(hop) : Optional.empty();
            if (before.isEmpty()) {
                break;
            }
            nearest = before.get();
        }
        return key(nearest);
    }

    private boolean isProxy(InetAddress address) {
        return trusted != null && trusted.matcher(address.getHostAddress()).matches();
    }

    /** Empty for what is no address; names are never looked up. */
    private static Optional<InetAddress> parsed(String hop) {
        String bare = PORT.matcher(BRACKETS.matcher(hop).replaceFirst("$1")).replaceFirst("$1");
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One household or company has one IPv6 network, but any number of addresses in it. */
    private static String key(InetAddress address) {
        if (address instanceof Inet6Address six) {
            return HexFormat.of().formatHex(six.getAddress(), 0, IPV6_NETWORK_BYTES);
        }
        return address.getHostAddress();
    }
}

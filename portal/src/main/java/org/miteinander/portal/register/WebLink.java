package org.miteinander.portal.register;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of other web sites, as entries name them. */
public final class WebLink {

    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private WebLink() {}

    /** The address if a browser may follow it: http or https with a host; a bare name gets https. Else empty. */
    public static String of(String address) {
        String text = address.strip();
        if (text.indexOf(':') < 0 && text.indexOf('.') > 0) {
            text = "https://" + text;
        }
        return host(text).isEmpty() ? "" : text;
    }

    /** The part of an address that people read: the name of the site. */
    public static String shown(String address) {
        String host = host(of(address));
        if (host.isEmpty()) {
            return address;
        }
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** Empty if this is no address of a web site. */
    private static String host(String address) {
        try {
            var uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                return "";
            }
            String host = uri.getHost();
            String authority = uri.getRawAuthority();
            return host != null ? host : authority == null ? "" : international(authority);
        } catch (URISyntaxException _) {
            return "";
        }
    }

    /** A name with an umlaut, say, which Java takes for no host; empty if it is none. */
    private static String international(String authority) {
        String name = PORT.matcher(authority).replaceFirst("");
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).isEmpty() ? "" : name;
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}

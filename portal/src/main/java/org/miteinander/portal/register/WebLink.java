package org.miteinander.portal.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Addresses of other web sites, as entries name them. */
public final class WebLink {

    private WebLink() {}

    /** The address if a browser may follow it: http or https with a host; a bare name gets https. Else empty. */
    public static String of(String address) {
        String text = address.strip();
        if (text.indexOf(':') < 0 && text.indexOf('.') > 0) {
            text = "https://" + text;
        }
        try {
            var uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && uri.getHost() != null ? text : "";
        } catch (URISyntaxException _) {
            return "";
        }
    }

    /** The part of an address that people read: the name of the site. */
    public static String shown(String address) {
        String link = of(address);
        if (link.isEmpty()) {
            return address;
        }
        String host = URI.create(link).getHost();
        if (host == null) {
            return address;
        }
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}

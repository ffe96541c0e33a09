package org.miteinander.portal.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Fills the places of a path, in their order, with encoded values. */
final class ServicePath {

    private final String template;
    private final @Nullable Object[] values;
    private final StringBuilder filled;
    private int next;

    private ServicePath(String template, @Nullable Object[] values) {
        this.template = template;
        this.values = values;
        this.filled = new StringBuilder(template.length() + 32);
    }

    /**
     * The path for {@code /groups/{group}?cursor={cursor}}. A query parameter whose value is null is left out.
     *
     * @throws ServiceProblem 404, when a value cannot be one segment of a path
     */
    static String of(String template, @Nullable Object... values) {
        var path = new ServicePath(template, values);
        int query = template.indexOf('?');
        path.fillSegments(query < 0 ? template.length() : query);
        if (query >= 0) {
            path.fillQuery(query + 1);
        }
        return path.filled.toString();
    }

    private void fillSegments(int end) {
        int at = 0;
        while (at < end) {
            int open = template.indexOf('{', at);
            if (open < 0 || open >= end) {
                filled.append(template, at, end);
                return;
            }
            filled.append(template, at, open);
            filled.append(segment(value()));
            at = template.indexOf('}', open) + 1;
        }
    }

    private void fillQuery(int start) {
        char separator = '?';
        int at = start;
        while (at <= template.length()) {
            int end = template.indexOf('&', at);
            end = end < 0 ? template.length() : end;
            int open = template.indexOf('{', at);
            boolean place = open >= 0 && open < end;
            Object value = place ? value() : null;
            if (!place || value != null) {
                filled.append(separator).append(template, at, place ? open : end);
                separator = '&';
            }
            if (value != null) {
                filled.append(encoded(value.toString()));
            }
            at = end + 1;
        }
    }

    private @Nullable Object value() {
        if (next >= values.length) {
            throw new IllegalArgumentException(
                    "values: " + values.length + " (expected: one for each place in " + template + ")");
        }
        return values[next++];
    }

    private static String segment(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isBlank() || text.equals(".") || text.equals("..") || text.indexOf('/') >= 0) {
            throw ServiceProblem.notFound();
        }
        return encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

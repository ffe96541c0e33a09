package org.miteinander.portal.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a controller answers: a template with its page and view, or a way on. Rendered by {@link HtmlRendering}. */
public final class Html {

    private final HttpStatus status;
    private final @Nullable String template;
    private final Map<String, Object> parameters;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Html(HttpStatus status, @Nullable String template, Map<String, Object> parameters) {
        this.status = status;
        this.template = template;
        this.parameters = parameters;
    }

    /** A page; the template is named with its folder, for instance {@code group/topic}. */
    public static Html ok(String template, Page page, Object view) {
        return status(HttpStatus.OK, template, page, view);
    }

    /** The same with a status. A form that was refused says so in the title of its window already. */
    public static Html status(HttpStatus status, String template, Page page, Object view) {
        boolean refused = status.isError() && !template.startsWith("error/");
        return new Html(status, template + ".jte", Map.of("page", refused ? page.refused() : page, "view", view));
    }

    /** A part of a page for htmx: the same, only that its template has no layout. */
    public static Html fragment(HttpStatus status, String template, Page page, Object view) {
        return status(status, template, page, view);
    }

    /** Sends the browser on with a GET (303); htmx loads the whole page. Stays on this site. */
    public static Html redirect(String path) {
        return new Html(HttpStatus.SEE_OTHER, null, Map.of()).with("Location", LocalPath.of(path, "/"));
    }

    /** The same answer with one more header. */
    public Html with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    /** The template's file; null for a redirect. */
    @Nullable
    String template() {
        return template;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Map<String, String> headers() {
        return headers;
    }
}

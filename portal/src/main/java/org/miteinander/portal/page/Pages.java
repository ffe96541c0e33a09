package org.miteinander.portal.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.text.Languages;
import org.miteinander.portal.text.TextSource;
import org.miteinander.portal.text.Texts;
import org.springframework.web.servlet.HandlerMapping;

/** Makes the frame of a page from a request. What a service does not tell costs only its place in the frame. */
public final class Pages {

    /** The gateway says {@code away} here while nobody can sign in and known people count as strangers. */
    private static final String SIGN_IN = "X-Sign-In";

    private final TextSource texts;
    private final Federations federations;
    private final Unread unread;

    Pages(TextSource texts, Federations federations, Unread unread) {
        this.texts = texts;
        this.federations = federations;
        this.unread = unread;
    }

    /**
     * The page for a request; its federation is the first part of the path.
     *
     * @throws ServiceProblem 404, when there is no such federation
     */
    public Page page(HttpServletRequest request, String titleKey, @Nullable Object... args) {
        String slug = federation(request);
        FederationView federation = slug == null ? null : federations.find(slug, Languages.of(request));
        return framed(request, federation, titleKey, args);
    }

    /** A page that must not fail: without a federation if that is not known. */
    Page plain(HttpServletRequest request, String titleKey) {
        try {
            return page(request, titleKey);
        } catch (ServiceProblem _) {
            return framed(request, null, titleKey);
        }
    }

    /** The federation in the path of a request, as it stands there; null for pages of the whole platform. */
    static @Nullable String federation(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)
                || !pattern.startsWith("/{")) {
            return null;
        }
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }

    private Page framed(
            HttpServletRequest request,
            @Nullable FederationView federation,
            String titleKey,
            @Nullable Object... args) {
        String language = Languages.of(request);
        Texts words = texts.texts(language, federation != null && federation.formal());
        Reader reader = Reader.of(request);
        String returnPath = returnPath(request);
        var chrome = new Chrome(
                language,
                federation,
                reader.signedIn(),
                federation != null && reader.isMember(),
                !reader.signedIn() && "away".equals(request.getHeader(SIGN_IN)),
                reader.stepUp(),
                reader.roles(),
                federation == null || Htmx.asks(request) ? null : unread.count(request, federation.slug()),
                returnPath,
                switchPath(language, returnPath));
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(words.t("frame.home"), "/"));
        if (federation != null) {
            crumbs.add(new Crumb(federation.name(), "/" + federation.slug()));
        }
        return new Page(words.t(titleKey, args), words, chrome, List.copyOf(crumbs));
    }

    private static String returnPath(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        String query = failed == null ? request.getQueryString() : null;
        return LocalPath.of(query == null ? path : path + "?" + query, "/");
    }

    private static String switchPath(String language, String returnPath) {
        String other = language.equals(Languages.GERMAN) ? Languages.ENGLISH : Languages.GERMAN;
        return "/language?to=" + other + "&return=" + LocalPath.encoded(returnPath);
    }
}

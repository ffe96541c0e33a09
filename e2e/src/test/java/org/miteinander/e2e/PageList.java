package org.miteinander.e2e;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every page and who looks at it. What stands in braces is found before: {@link Places}. */
final class PageList {
    static final String NOBODY = "nobody";

    enum Kind {
        /** Answers 200. */
        PAGE,
        /** Refuses, with a page that says why. */
        REFUSAL,
        /** One or the other, as long as it is no fault. */
        EITHER;

        boolean fits(int status) {
            return switch (this) {
                case PAGE -> status == 200;
                case REFUSAL -> status >= 400 && status < 500;
                case EITHER -> status < 500;
            };
        }
    }

    record Entry(String who, String path, Kind kind) {
        @Override
        public String toString() {
            return who + " " + path;
        }
    }

    /** A form that is sent with something wrong in it. */
    record Mistake(String who, String path, Map<String, String> fields, String button) {
        @Override
        public String toString() {
            return who + " " + path + " " + button;
        }
    }

    private static final String SEND = "main form[method=post] button[type=submit]";

    private static final List<Entry> PUBLIC = Stream.concat(
                    Stream.of(
                                    "/",
                                    "/search",
                                    "/search?q=Depression&place=04109",
                                    "/search?q=gibtesnicht&place=Nirgendwo",
                                    "{entry}",
                                    "{point}",
                                    "/help",
                                    "/about",
                                    "/api",
                                    "/accessibility",
                                    "/privacy",
                                    "/imprint",
                                    "/account/goodbye",
                                    "/rheuma-nord",
                                    "/rheuma-nord/join",
                                    "/rheuma-nord/privacy",
                                    "/rheuma-nord/imprint",
                                    "/rheuma-nord/groups",
                                    "{group}",
                                    "{topic}",
                                    "{long}?page=2",
                                    "{closed}",
                                    "/rheuma-nord/search",
                                    "/rheuma-nord/search?q=Fisch",
                                    "/rheuma-nord/search?q=gibtesnicht",
                                    "/rheuma-nord/counselling",
                                    "/seelenwind",
                                    "/seelenwind/join",
                                    "/seelenwind/privacy",
                                    "/seelenwind/imprint",
                                    "/seelenwind/groups",
                                    "{seelen-group}",
                                    "{seelen-topic}",
                                    "/seelenwind/search?q=Morgen",
                                    "/seelenwind/counselling")
                            .map(path -> new Entry(NOBODY, path, Kind.PAGE)),
                    Stream.of(
                            new Entry(NOBODY, "/confirm/no-such-token", Kind.EITHER),
                            new Entry(NOBODY, "/account", Kind.REFUSAL),
                            new Entry(NOBODY, "/no-such-page/at/all", Kind.REFUSAL),
                            new Entry(NOBODY, "/search?q=%E4ngste", Kind.REFUSAL),
                            new Entry(NOBODY, "/rheuma-nord/groups/no-such-group", Kind.REFUSAL)))
            .toList();

    private static final Map<String, List<String>> SIGNED_IN = Map.of(
            "anna.k",
            List.of(
                    "/account",
                    "/account/delete",
                    "/inbox",
                    "/rheuma-nord",
                    "/rheuma-nord/join",
                    "/rheuma-nord/leave",
                    "/rheuma-nord/settings",
                    "/rheuma-nord/inbox",
                    "{group}",
                    "{group}/members",
                    "{group}/topics/new",
                    "{topic}",
                    "{edit}",
                    "{history}",
                    "{closed}",
                    "{hidden}",
                    "/rheuma-nord/counselling",
                    "/rheuma-nord/counselling/new",
                    "{case}",
                    "/seelenwind/leave",
                    "/seelenwind/settings",
                    "/seelenwind/inbox",
                    "/seelenwind/counselling/new"),
            "clara.s",
            List.of("{closed}", "{closed}/members"),
            "deniz.a",
            List.of("{waiting}?page=last"),
            "seelen-greta",
            List.of("/rheuma-nord", "/rheuma-nord/join", "{group}", "{topic}"),
            "rheuma-moderation",
            List.of("/rheuma-nord/queue", "{moderated}", "{moderated}/queue", "{moderated}/members", "{item}"),
            "rheuma-beratung",
            List.of("/rheuma-nord/counselling/desk", "{case}"),
            "rheuma-admin",
            List.of(
                    "/rheuma-nord/admin",
                    "/rheuma-nord/admin/members",
                    "/rheuma-nord/groups/new",
                    "{group}/edit",
                    "{group}/members"),
            "operator",
            List.of("/account", "/platform/federations"));

    private static final Entry NOT_ALLOWED = new Entry("anna.k", "/rheuma-nord/admin", Kind.REFUSAL);

    /** Answered by a redirect or with something that is no page. */
    static final Set<String> NO_PAGES = Set.of(
            "/assets/federation/{slug}.css",
            "/feedback",
            "/inbox/{notice}",
            "/platform/federations/{slug}/invitations",
            "/{federation}/counselling/cases/{case}/close",
            "/{federation}/counselling/desk/{case}/take",
            "/{federation}/groups/{group}/join",
            "/{federation}/groups/{group}/leave",
            "/{federation}/groups/{group}/posts/{post}/delete",
            "/{federation}/groups/{group}/topics/{topic}/state",
            "/{federation}/inbox/read",
            "/{federation}/inbox/{notice}",
            "/{federation}/settings/address",
            "/{federation}/settings/address/delete",
            "/{federation}/settings/groups",
            "/{federation}/settings/pseudonym");

    static final List<Mistake> MISTAKES = List.of(
            new Mistake("anna.k", "{topic}", Map.of(), Forum.SUBMIT),
            new Mistake("anna.k", "{group}/topics/new", Map.of(), SEND),
            new Mistake("anna.k", "{edit}", Map.of("text", ""), SEND),
            new Mistake("anna.k", "{case}", Map.of(), Forum.SUBMIT),
            new Mistake("anna.k", "/rheuma-nord/counselling/new", Map.of(), SEND),
            new Mistake("anna.k", "/seelenwind/counselling/new", Map.of(), SEND),
            new Mistake("anna.k", "/rheuma-nord/settings", Map.of("pseudonym", "Moderation"), SEND),
            new Mistake("anna.k", "/account/delete", Map.of(), SEND),
            new Mistake("seelen-greta", "/rheuma-nord/join", Map.of("pseudonym", "Moderation"), SEND),
            new Mistake("rheuma-moderation", "{moderated}/queue", Map.of(), "main button[value=REJECT]"),
            new Mistake(
                    "clara.s",
                    "{closed}/members",
                    Map.of("pseudonym", "Niemand von hier"),
                    "main form:has([name=pseudonym]) button[type=submit]"),
            new Mistake("rheuma-admin", "/rheuma-nord/groups/new", Map.of(), SEND),
            new Mistake("rheuma-admin", "/rheuma-nord/admin", Map.of("name", ""), SEND),
            new Mistake(
                    "operator",
                    "/platform/federations",
                    Map.of("slug", "X"),
                    "main form:has([name=slug]) button[type=submit]"));

    private PageList() {}

    static Stream<Entry> all() {
        return Stream.of(PUBLIC.stream(), Stream.of(NOT_ALLOWED), signedIn()).flatMap(all -> all);
    }

    private static Stream<Entry> signedIn() {
        return SIGNED_IN.entrySet().stream()
                .flatMap(pages -> pages.getValue().stream().map(path -> new Entry(pages.getKey(), path, Kind.PAGE)));
    }

    /** What anybody sees, and so also in English. */
    static Stream<Entry> open() {
        return PUBLIC.stream();
    }

    static Stream<Mistake> mistakes() {
        return MISTAKES.stream();
    }
}

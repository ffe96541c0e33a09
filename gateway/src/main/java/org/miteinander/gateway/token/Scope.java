package org.miteinander.gateway.token;

import java.util.List;

/** For which federation a request is made; decided by its path alone. */
public sealed interface Scope {
    /** Nobody needs to be known there: assets, the public register, contracts. */
    record Open() implements Scope {}

    /** The platform itself, where everybody who is signed in is a member. */
    record Platform() implements Scope {}

    /** @param slug as it stands in the path; it may be any text where the API is meant */
    record Federation(String slug) implements Scope {}

    /** @param path as it was sent, beginning with a slash */
    static Scope of(String path) {
        List<String> words = List.of(path.substring(1).split("/", -1));
        return switch (words.getFirst()) {
            case "assets", "favicon.ico", "robots.txt" -> new Open();
            case "api" -> words.size() == 1 ? new Platform() : ofApi(words);
            case String first -> Slugs.federation(first) ? new Federation(first) : new Platform();
        };
    }

    private static Scope ofApi(List<String> words) {
        if (words.size() < 3 || !words.get(1).equals("v1")) {
            return new Open();
        }
        return switch (words.get(2)) {
            case "federations" ->
                words.size() > 3 && !words.get(3).isEmpty() ? new Federation(words.get(3)) : new Platform();
            case "platform", "me" -> new Platform();
            default -> new Open();
        };
    }
}

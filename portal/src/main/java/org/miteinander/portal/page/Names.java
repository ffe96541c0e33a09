package org.miteinander.portal.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Remembered;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.ServiceAway;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;

/** Pseudonyms of members, read for a whole page at once and kept for a minute; a neutral word while identity is away. */
public final class Names {

    private static final int BATCH = 100;

    private record Key(String federation, String member) {}

    record NameJson(String member, String pseudonym) {}

    record NamesJson(List<NameJson> items) {}

    private final Services services;
    /** An empty name: identity knows no such member (any more). */
    private final Remembered<Key, String> remembered =
            new Remembered<>(200_000, Duration.ofMinutes(1), Duration.ofMinutes(10), System::nanoTime);

    Names(Services services) {
        this.services = services;
    }

    /** The people behind some ids of the page's federation; ids may be null where nobody is meant any more. */
    public People of(Page page, Call call, Collection<? extends @Nullable String> members) {
        FederationView federation = page.federation();
        if (federation == null) {
            return new People(Map.of(), page.t("frame.member.unknown"), page.t("frame.member.former"));
        }
        var names = names(federation.slug(), call, members);
        var known = new HashMap<String, Person>();
        names.forEach((member, name) ->
                known.put(member, new Person(member, name.isEmpty() ? page.t("frame.member.former") : name)));
        return new People(known, page.t("frame.member.unknown"), page.t("frame.member.former"));
    }

    private Map<String, String> names(String federation, Call call, Collection<? extends @Nullable String> members) {
        var names = new HashMap<String, String>();
        var missing = new LinkedHashSet<String>();
        for (String member : members) {
            if (member != null) {
                Optional<String> fresh = remembered.fresh(new Key(federation, member));
                if (fresh.isPresent()) {
                    names.put(member, fresh.get());
                } else {
                    missing.add(member);
                }
            }
        }
        var wanted = new ArrayList<>(missing);
        for (int start = 0; start < wanted.size(); start += BATCH) {
            names.putAll(read(federation, call, wanted.subList(start, Math.min(start + BATCH, wanted.size()))));
        }
        return names;
    }

    private Map<String, String> read(String federation, Call call, List<String> members) {
        var names = new HashMap<String, String>();
        try {
            NamesJson answer = services.get(
                    Service.IDENTITY,
                    call,
                    NamesJson.class,
                    "/api/v1/federations/{federation}/members?ids={ids}",
                    federation,
                    String.join(",", members));
            members.forEach(member -> names.put(member, ""));
            answer.items().forEach(item -> names.put(item.member(), item.pseudonym()));
            names.forEach((member, name) -> remembered.put(new Key(federation, member), name));
        } catch (ServiceAway | ServiceProblem _) {
            for (String member : members) {
                remembered.stale(new Key(federation, member)).ifPresent(name -> names.put(member, name));
            }
        }
        return names;
    }
}

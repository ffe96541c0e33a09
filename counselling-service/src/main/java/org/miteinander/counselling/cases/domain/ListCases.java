package org.miteinander.counselling.cases.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists: what I asked, what waits, what I took on. Of what waits, only the reason is opened. */
public final class ListCases {
    /** Which list is wanted. */
    public sealed interface Wanted {
        record Mine() implements Wanted {}

        record Desk(Status status) implements Wanted {}
    }

    /**
     * One stretch of a list.
     *
     * @param last the place of its last case, to go on behind it; null at the end of the list
     */
    public record Stretch(List<CaseLine> lines, @Nullable String last) {
        static final Stretch EMPTY = new Stretch(List.of(), null);

        public Stretch {
            lines = List.copyOf(lines);
        }
    }

    private final Cases cases;
    private final CaseKeys keys;

    public ListCases(Cases cases, CaseKeys keys) {
        this.cases = cases;
        this.keys = keys;
    }

    /** @param after the place of the last case shown, null to begin; the desk is empty for whoever may not counsel */
    public Stretch handle(CasePolicy policy, Wanted wanted, @Nullable String after, int limit) {
        return switch (wanted) {
            case Wanted.Mine _ ->
                stretch(policy, cases.ofSeeker(policy.federation(), policy.member(), after, limit), true, limit);
            case Wanted.Desk(Status status) -> policy.mayCounsel() ? desk(policy, status, after, limit) : Stretch.EMPTY;
        };
    }

    private Stretch desk(CasePolicy policy, Status status, @Nullable String after, int limit) {
        return switch (status) {
            case WAITING -> stretch(policy, cases.waiting(policy.federation(), after, limit), false, limit);
            case ACTIVE, CLOSED ->
                stretch(
                        policy,
                        cases.ofCounsellor(policy.federation(), policy.member(), status, after, limit),
                        true,
                        limit);
        };
    }

    /** A case whose key is gone is left out; what was found, not what is shown, says whether the list goes on. */
    private Stretch stretch(CasePolicy policy, List<Dossier> found, boolean withSubject, int limit) {
        List<CaseId> ids = found.stream().map(d -> d.state().id()).toList();
        Map<CaseId, CaseKeys.CaseKey> opened = keys.findAll(policy.federation(), ids);
        List<CaseLine> lines = found.stream()
                .filter(d -> opened.containsKey(d.state().id()))
                .map(d -> line(d, opened, withSubject))
                .toList();
        return new Stretch(lines, found.size() < limit ? null : found.getLast().place());
    }

    private static CaseLine line(Dossier dossier, Map<CaseId, CaseKeys.CaseKey> opened, boolean withSubject) {
        CaseKeys.CaseKey key = opened.get(dossier.state().id());
        if (key == null) {
            throw new IllegalStateException("case key: gone while listing");
        }
        return new CaseLine(
                dossier,
                key.open(Places.REASON, dossier.reason()),
                withSubject ? key.open(Places.SUBJECT, dossier.subject()) : "");
    }
}

package org.miteinander.counselling.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.cases.domain.CaseEvent;
import org.miteinander.counselling.cases.domain.CaseFile;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.Cases;
import org.miteinander.counselling.cases.domain.CounsellingCase;
import org.miteinander.counselling.cases.domain.Dossier;
import org.miteinander.counselling.cases.domain.MessageId;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.counselling.cases.domain.Side;
import org.miteinander.counselling.cases.domain.Status;
import org.miteinander.counselling.cases.kafka.CaseEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Cases by the rules of the port, for tests of the rules above it. */
public final class InMemoryCases implements Cases {
    private final Map<String, Dossier> stored = new LinkedHashMap<>();
    private final Set<String> buried = new HashSet<>();
    private final Map<String, List<String>> told = new LinkedHashMap<>();

    /** The types of what was told of this case, in order. */
    public List<String> told(FederationId federation, CaseId id) {
        return told.getOrDefault(key(federation, id), List.of());
    }

    @Override
    public void open(Opening opening, CaseEvent event) {
        CaseFile file = opening.enquiry().file();
        String key = key(file.federation(), file.id());
        if (stored.containsKey(key) || buried.contains(key)) {
            return;
        }
        stored.put(
                key,
                new Dossier(
                        opening.enquiry(),
                        opening.reason(),
                        opening.subject(),
                        null,
                        file.askedAt(),
                        0,
                        List.of(),
                        0,
                        place(file.askedAt(), file.id())));
        tell(file, event, file.askedAt());
    }

    @Override
    public Optional<Dossier> find(FederationId federation, CaseId id) {
        return Optional.ofNullable(stored.get(key(federation, id)));
    }

    @Override
    public boolean store(
            CounsellingCase next, @Nullable SealedText closingReason, @Nullable CaseEvent event, Instant at) {
        CaseFile file = next.file();
        Dossier before = current(file, file.version() - 1);
        if (before == null) {
            return false;
        }
        Dossier after = new Dossier(
                next,
                before.reason(),
                before.subject(),
                closingReason == null ? before.closingReason() : closingReason,
                at,
                before.unreadBySeeker(),
                before.unplaced(),
                next instanceof CounsellingCase.Waiting ? file.messages() : before.handedBack(),
                place(at, file.id()));
        stored.put(key(file.federation(), file.id()), after);
        tell(file, event, at);
        return true;
    }

    @Override
    public boolean commit(CounsellingCase state, Commit commit) {
        CaseFile file = state.file();
        Dossier before = current(file, file.version());
        if (before == null) {
            return false;
        }
        CaseFile next = new CaseFile(
                file.federation(), file.id(), file.seeker(), file.askedAt(), file.version() + 1, file.messages() + 1);
        List<Dossier.Unplaced> unplaced = new ArrayList<>(before.unplaced());
        unplaced.add(new Dossier.Unplaced(commit.message(), next.messages()));
        int unread = before.unreadBySeeker() + (commit.from() == Side.COUNSELLOR ? 1 : 0);
        Dossier after = new Dossier(
                with(state, next),
                before.reason(),
                before.subject(),
                before.closingReason(),
                commit.at(),
                unread,
                unplaced,
                before.handedBack(),
                place(commit.at(), file.id()));
        stored.put(key(file.federation(), file.id()), after);
        tell(next, commit.event(), commit.at());
        return true;
    }

    private @Nullable Dossier current(CaseFile file, long version) {
        Dossier dossier = stored.get(key(file.federation(), file.id()));
        return dossier == null || dossier.state().file().version() != version ? null : dossier;
    }

    private static CounsellingCase with(CounsellingCase state, CaseFile file) {
        return switch (state) {
            case CounsellingCase.Waiting _ -> new CounsellingCase.Waiting(file);
            case CounsellingCase.Active active ->
                new CounsellingCase.Active(file, active.counsellor(), active.takenAt());
            case CounsellingCase.Closed closed ->
                new CounsellingCase.Closed(file, closed.counsellor(), closed.by(), closed.at());
        };
    }

    private void tell(CaseFile file, @Nullable CaseEvent event, Instant at) {
        if (event != null) {
            told.computeIfAbsent(key(file.federation(), file.id()), k -> new ArrayList<>())
                    .add(CaseEvents.of(file, event, file.version(), at).getString("type"));
        }
    }

    @Override
    public void placed(FederationId federation, CaseId id, MessageId message) {
        stored.computeIfPresent(
                key(federation, id),
                (k, d) -> copy(
                        d,
                        d.unreadBySeeker(),
                        d.unplaced().stream()
                                .filter(u -> !u.message().equals(message))
                                .toList(),
                        d.place()));
    }

    @Override
    public void read(FederationId federation, CaseId id, Side side, long messages) {
        stored.computeIfPresent(
                key(federation, id),
                (k, d) -> side == Side.SEEKER && d.state().file().messages() == messages
                        ? copy(d, 0, d.unplaced(), d.place())
                        : d);
    }

    @Override
    public List<Dossier> ofSeeker(FederationId federation, MemberId seeker, @Nullable String after, int limit) {
        return newestFirst(federation, d -> d.state().file().seeker().equals(seeker), after, limit);
    }

    @Override
    public List<Dossier> waiting(FederationId federation, @Nullable String after, int limit) {
        return stored.values().stream()
                .filter(d -> d.state().file().federation().equals(federation))
                .filter(d -> d.state() instanceof CounsellingCase.Waiting)
                .map(d -> copy(
                        d,
                        d.unreadBySeeker(),
                        d.unplaced(),
                        place(d.state().file().askedAt(), d.state().id())))
                .filter(d -> after == null || d.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Dossier::place))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Dossier> ofCounsellor(
            FederationId federation, MemberId counsellor, Status status, @Nullable String after, int limit) {
        return newestFirst(
                federation,
                d -> Status.of(d.state()) == status && counsellor.equals(counsellor(d.state())),
                after,
                limit);
    }

    private static @Nullable MemberId counsellor(CounsellingCase state) {
        return switch (state) {
            case CounsellingCase.Waiting _ -> null;
            case CounsellingCase.Active active -> active.counsellor();
            case CounsellingCase.Closed closed -> closed.counsellor();
        };
    }

    private List<Dossier> newestFirst(
            FederationId federation, Predicate<Dossier> wanted, @Nullable String after, int limit) {
        return stored.values().stream()
                .filter(d -> d.state().file().federation().equals(federation))
                .filter(wanted)
                .filter(d -> after == null || d.place().compareTo(after) < 0)
                .sorted(Comparator.comparing(Dossier::place).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean bury(FederationId federation, CaseId id) {
        boolean living = stored.remove(key(federation, id)) != null;
        if (living) {
            buried.add(key(federation, id));
        }
        return living;
    }

    private static Dossier copy(Dossier d, int unread, List<Dossier.Unplaced> unplaced, String place) {
        return new Dossier(
                d.state(),
                d.reason(),
                d.subject(),
                d.closingReason(),
                d.changedAt(),
                unread,
                unplaced,
                d.handedBack(),
                place);
    }

    private static String key(FederationId federation, CaseId id) {
        return federation + "|" + id;
    }

    private static String place(Instant at, CaseId id) {
        return String.format(Locale.ROOT, "%013d|%s", at.toEpochMilli(), id);
    }
}

package org.miteinander.counselling.cases.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.MemberId;

/**
 * One side writes to the other. The sealed text is kept first; the guarded change of the case makes it count, tells the
 * other side and gives the number; then the message takes its place in the list. Every step may be repeated.
 */
public final class WriteMessage {
    /** What becomes of a message. */
    public sealed interface Outcome {
        record Written(MessageId message) implements Outcome {}

        record CaseClosed() implements Outcome {}

        record NoSuchCase() implements Outcome {}
    }

    private static final int TRIES = 50;

    private final Cases cases;
    private final Messages messages;
    private final CaseKeys keys;
    private final PlaceMessages placeMessages;
    private final Clock clock;

    public WriteMessage(Cases cases, Messages messages, CaseKeys keys, PlaceMessages placeMessages, Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.keys = keys;
        this.placeMessages = placeMessages;
        this.clock = clock;
    }

    /**
     * @param claim gives the message its id; asked only for somebody on one of the two sides, as it leaves a trace
     * @throws ConcurrentModificationException if the case changes faster than one can write
     */
    public Outcome handle(CasePolicy policy, CaseId id, Supplier<MessageId> claim, String text) {
        Optional<Dossier> found = cases.find(policy.federation(), id);
        Optional<CaseKeys.CaseKey> key = keys.find(policy.federation(), id); // both reads always happen
        Optional<Side> side = found.flatMap(d -> policy.side(d.state()));
        if (found.isEmpty() || key.isEmpty() || side.isEmpty()) {
            return new Outcome.NoSuchCase();
        }
        MessageId message = claim.get();
        if (found.get().state() instanceof CounsellingCase.Closed && !written(found.get(), message)) {
            return new Outcome.CaseClosed();
        }
        Instant now = clock.instant();
        messages.keep(policy.federation(), id, message, side.get(), key.get().seal(message.value(), text), now);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Outcome outcome = commit(policy, id, new Draft(message, now));
            if (outcome != null) {
                return outcome;
            }
        }
        throw new ConcurrentModificationException("case: changes all the time");
    }

    private record Draft(MessageId message, Instant at) {}

    /** Null if somebody else was faster and it must be tried again. */
    private @Nullable Outcome commit(CasePolicy policy, CaseId id, Draft draft) {
        Optional<Dossier> found = cases.find(policy.federation(), id);
        Optional<Side> side = found.flatMap(d -> policy.side(d.state()));
        if (found.isEmpty() || side.isEmpty()) {
            return dropped(policy, id, draft, new Outcome.NoSuchCase());
        }
        Dossier dossier = found.get();
        if (written(dossier, draft.message())) {
            placeMessages.handle(dossier);
            return new Outcome.Written(draft.message());
        }
        CounsellingCase state = dossier.state();
        if (state instanceof CounsellingCase.Closed) {
            return dropped(policy, id, draft, new Outcome.CaseClosed());
        }
        CaseEvent event = event(state, side.get(), draft.message());
        if (!cases.commit(state, new Cases.Commit(draft.message(), side.get(), draft.at(), event))) {
            return null;
        }
        placeMessages.handle(dossier);
        placeMessages.place(
                policy.federation(), id, draft.message(), state.file().messages() + 1);
        return new Outcome.Written(draft.message());
    }

    private Outcome dropped(CasePolicy policy, CaseId id, Draft draft, Outcome outcome) {
        messages.drop(policy.federation(), id, draft.message(), draft.at());
        return outcome;
    }

    /** The case is read before the message, so a message taken off its list has its number already. */
    private boolean written(Dossier dossier, MessageId message) {
        CaseFile file = dossier.state().file();
        return dossier.holds(message) || messages.placed(file.federation(), file.id(), message);
    }

    /** While nobody has taken the case, nobody is told. */
    private static @Nullable CaseEvent event(CounsellingCase state, Side from, MessageId message) {
        return switch (state) {
            case CounsellingCase.Active active -> {
                MemberId to = switch (from) {
                    case SEEKER -> active.counsellor();
                    case COUNSELLOR -> active.file().seeker();
                };
                yield new CaseEvent.MessageWritten(message, to);
            }
            case CounsellingCase.Waiting _, CounsellingCase.Closed _ -> null;
        };
    }
}

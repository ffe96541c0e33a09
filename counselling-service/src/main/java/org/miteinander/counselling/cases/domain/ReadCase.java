package org.miteinander.counselling.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;

/** One of the two people opens a case; on its newest page what they see counts as read. */
public final class ReadCase {
    private static final int SHOWN = 200;

    /** A case in clear, for the length of one request. Not to be logged. */
    public record Opened(
            CounsellingCase state,
            String reason,
            String subject,
            @Nullable String closingReason,
            List<OpenedMessage> messages,
            @Nullable Long earlier) {
        public Opened {
            messages = List.copyOf(messages);
        }

        @Override
        public String toString() {
            return "Opened[" + state.id() + "]";
        }
    }

    /**
     * One message in clear. Not to be logged.
     *
     * @param mine whether the reader wrote it
     * @param former whether a counsellor wrote it who has handed the case back since
     */
    public record OpenedMessage(MessageId id, Side from, String text, Instant at, boolean mine, boolean former) {
        @Override
        public String toString() {
            return "OpenedMessage[" + id + "]";
        }
    }

    private final Cases cases;
    private final Messages messages;
    private final CaseKeys keys;
    private final PlaceMessages placeMessages;

    public ReadCase(Cases cases, Messages messages, CaseKeys keys, PlaceMessages placeMessages) {
        this.cases = cases;
        this.messages = messages;
        this.keys = keys;
        this.placeMessages = placeMessages;
    }

    /**
     * @param before only messages with smaller numbers, null for the newest
     * @return empty if the case does not exist for this person
     */
    public Optional<Opened> handle(CasePolicy policy, CaseId id, @Nullable Long before) {
        Optional<Dossier> found = cases.find(policy.federation(), id);
        Optional<CaseKeys.CaseKey> key = keys.find(policy.federation(), id); // both reads always happen
        Optional<Side> side = found.flatMap(d -> policy.side(d.state()));
        if (found.isEmpty() || key.isEmpty() || side.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(open(found.get(), side.get(), key.get(), before));
    }

    private Opened open(Dossier dossier, Side side, CaseKeys.CaseKey key, @Nullable Long before) {
        CaseFile file = dossier.state().file();
        FederationId federation = file.federation();
        placeMessages.handle(dossier);
        long end = before == null ? file.messages() + 1 : before;
        List<Messages.Message> shown = messages.before(federation, file.id(), end, SHOWN);
        if (before == null) { // whoever leafs through older pages has not seen the newest
            cases.read(federation, file.id(), side, file.messages());
        }
        SealedText closing = dossier.closingReason();
        return new Opened(
                dossier.state(),
                key.open(Places.REASON, dossier.reason()),
                key.open(Places.SUBJECT, dossier.subject()),
                closing == null ? null : key.open(Places.CLOSING, closing),
                shown.stream().map(m -> opened(dossier, m, side, key)).toList(),
                shown.isEmpty() || shown.getFirst().seq() == 1
                        ? null
                        : Long.valueOf(shown.getFirst().seq()));
    }

    private static OpenedMessage opened(Dossier dossier, Messages.Message message, Side reader, CaseKeys.CaseKey key) {
        String text = key.open(message.id().value(), message.text());
        boolean former = dossier.byFormerCounsellor(message);
        boolean mine = message.from() == reader && !former;
        return new OpenedMessage(message.id(), message.from(), text, message.at(), mine, former);
    }
}

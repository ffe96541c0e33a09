package org.miteinander.counselling.cases.domain;

import java.time.Instant;
import java.util.List;
import org.miteinander.platform.FederationId;

/** The messages of all cases, each a document of its own; only those with a number count and are in the list. */
public interface Messages {
    /** One message as it is kept. */
    record Message(MessageId id, Side from, SealedText text, Instant at, long seq) {}

    /** A message that has no number yet. */
    record Kept(FederationId federation, CaseId id, MessageId message) {}

    /** Keeps a message that does not count yet; keeping it again only notes that it was kept later. */
    void keep(FederationId federation, CaseId id, MessageId message, Side from, SealedText text, Instant at);

    /** Gives a kept message its number, once. */
    void place(FederationId federation, CaseId id, MessageId message, long seq);

    /** Whether this message has its number. */
    boolean placed(FederationId federation, CaseId id, MessageId message);

    /** Drops a message that does not count, unless it was kept again after this instant. */
    void drop(FederationId federation, CaseId id, MessageId message, Instant keptUntil);

    /** What was kept until then and has no number yet, of all tenants, oldest first; for the sweep only. */
    List<Kept> keptUntil(Instant until, int limit);

    /** The newest messages with a number below this one, oldest of them first. */
    List<Message> before(FederationId federation, CaseId id, long seq, int limit);

    /** Removes all messages of a case and says how many there were. */
    long eraseAll(FederationId federation, CaseId id);
}

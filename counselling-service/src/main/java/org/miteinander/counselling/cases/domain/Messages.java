package org.miteinander.counselling.cases.domain;

import java.time.Instant;
import java.util.List;
import org.miteinander.platform.FederationId;

/** The messages of all cases, each a document of its own; only those with a number are in the list. */
public interface Messages {
    /** One message as it is kept. */
    record Message(MessageId id, Side from, SealedText text, Instant at, long seq) {}

    /** Keeps a message that does not count yet; keeping it again changes nothing. */
    void keep(FederationId federation, CaseId id, MessageId message, Side from, SealedText text, Instant at);

    /** Gives a kept message its number, once. */
    void place(FederationId federation, CaseId id, MessageId message, long seq);

    /** Whether this message has its number. */
    boolean placed(FederationId federation, CaseId id, MessageId message);

    /** Drops a message that never came to count. */
    void drop(FederationId federation, CaseId id, MessageId message);

    /** The newest messages with a number below this one, oldest of them first. */
    List<Message> before(FederationId federation, CaseId id, long seq, int limit);

    /** Removes all messages of a case and says how many there were. */
    long eraseAll(FederationId federation, CaseId id);
}

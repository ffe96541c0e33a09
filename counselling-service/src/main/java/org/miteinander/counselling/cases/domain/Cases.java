package org.miteinander.counselling.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** All cases of all tenants; no lookup exists without a federation. A change and its event are one document write. */
public interface Cases {
    /** What is sealed of an enquiry, with the version of the terms that were accepted. */
    record Opening(CounsellingCase.Waiting enquiry, SealedText reason, SealedText subject, String terms) {}

    /** A message that is to be counted: it belongs to this side, and {@code event} tells the other one. */
    record Commit(
            MessageId message,
            Side from,
            Instant at,
            @Nullable CaseEvent event) {}

    /** Stores a new case; opening the same one again changes nothing. */
    void open(Opening opening, CaseEvent event);

    /** Empty for missing and for erased cases. */
    Optional<Dossier> find(FederationId federation, CaseId id);

    /** Writes the next state and its event; false if the stored version is not the one before. */
    boolean store(CounsellingCase next, @Nullable SealedText closingReason, @Nullable CaseEvent event, Instant at);

    /** Counts a message and notes it as not placed yet; false if the stored version is not the one given. */
    boolean commit(CounsellingCase before, Commit commit);

    /** The message stands in the list now. */
    void placed(FederationId federation, CaseId id, MessageId message);

    /** This side has read everything, if there were still that many messages. */
    void read(FederationId federation, CaseId id, Side side, long messages);

    /** What this person asked, what changed last first. */
    List<Dossier> ofSeeker(FederationId federation, MemberId seeker, @Nullable String after, int limit);

    /** What nobody has taken, oldest first. */
    List<Dossier> waiting(FederationId federation, @Nullable String after, int limit);

    /** What this person took on and is in that state, what changed last first. */
    List<Dossier> ofCounsellor(
            FederationId federation, MemberId counsellor, Status status, @Nullable String after, int limit);

    /** Leaves a tombstone without content and people; false if there is no such case. */
    boolean bury(FederationId federation, CaseId id);
}

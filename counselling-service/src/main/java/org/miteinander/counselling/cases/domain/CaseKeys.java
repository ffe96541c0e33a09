package org.miteinander.counselling.cases.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * The keys of cases. Each is kept wrapped by its federation's key, which is wrapped by the installation's; whoever
 * destroys a case's key makes everything of that case unreadable for ever.
 */
public interface CaseKeys {
    /** Seals and opens what belongs to one place of one case; what is moved elsewhere does not open. */
    interface CaseKey {
        SealedText seal(String place, String text);

        String open(String place, SealedText sealed);
    }

    /** Makes the key of a new case; the one that exists if there is one. */
    CaseKey create(FederationId federation, CaseId id, MemberId seeker);

    /** Empty if the key was destroyed. */
    Optional<CaseKey> find(FederationId federation, CaseId id);

    /** Those keys that still exist; for one page of a list. */
    Map<CaseId, CaseKey> findAll(FederationId federation, Collection<CaseId> ids);

    /** Cases of this seeker whose keys still exist. */
    List<CaseId> ofSeeker(FederationId federation, MemberId seeker, int limit);

    void destroy(FederationId federation, CaseId id);

    /** Tells whether two texts are the same to whoever has the federation's key, and nothing to anybody else. */
    String fingerprint(FederationId federation, List<String> texts);
}

package org.miteinander.counselling.cases;

import org.miteinander.counselling.member.domain.Members;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Breaks the borders of another module on purpose: what lies in its rooms is its own. */
public final class PlantedIntrusion {
    private PlantedIntrusion() {}

    public static void intrude(Members members, FederationId federation, MemberId member) {
        members.bury(federation, member, 1);
    }
}

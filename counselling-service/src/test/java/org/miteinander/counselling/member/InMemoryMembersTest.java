package org.miteinander.counselling.member;

import java.util.List;
import java.util.Map;
import org.miteinander.counselling.member.domain.Members;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class InMemoryMembersTest implements MembersContract {
    private final InMemoryMembers members = new InMemoryMembers();

    @Override
    public Members members() {
        return members;
    }

    @Override
    public KnownMembers known() {
        return members;
    }

    @Override
    public List<Map<String, Long>> confirmations(FederationId federation, MemberId member) {
        return members.confirmations(federation, member);
    }
}

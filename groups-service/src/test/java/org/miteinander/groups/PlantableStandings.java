package org.miteinander.groups;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Standings;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The real standings, but a test may plant a fault in them, to prove that other tests would see one. */
final class PlantableStandings implements Standings {
    /** Puts them where the service asks. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Planting {
        @Bean
        @Primary
        PlantableStandings plantableStandings(@Qualifier("mongoMemberships") Standings real) {
            return new PlantableStandings(real);
        }
    }

    private final Standings real;
    private volatile GroupId open = new GroupId("");
    private volatile GroupId slow = new GroupId("");

    private PlantableStandings(Standings real) {
        this.real = real;
    }

    /** A hole: everybody counts as a member of this group. */
    void letEverybodyInto(String group) {
        open = new GroupId(group);
    }

    /** A careless order: whatever hangs on this group is read before anybody's right to know it is checked. */
    void readTooMuchOf(String group) {
        slow = new GroupId(group);
    }

    void heal() {
        open = new GroupId("");
        slow = new GroupId("");
    }

    @Override
    public Standing of(FederationId federation, GroupId group, MemberId member) {
        if (group.equals(slow)) {
            real.hosts(federation, group);
            real.all(federation, member);
        }
        return group.equals(open) ? Standing.MEMBER : real.of(federation, group, member);
    }

    @Override
    public Optional<String> reason(FederationId federation, GroupId group, MemberId member) {
        return real.reason(federation, group, member);
    }

    @Override
    public Map<GroupId, Standing> all(FederationId federation, MemberId member) {
        Map<GroupId, Standing> all = new LinkedHashMap<>(real.all(federation, member));
        if (!open.value().isEmpty()) {
            all.put(open, Standing.MEMBER);
        }
        return all;
    }

    @Override
    public List<MemberId> hosts(FederationId federation, GroupId group) {
        return real.hosts(federation, group);
    }
}

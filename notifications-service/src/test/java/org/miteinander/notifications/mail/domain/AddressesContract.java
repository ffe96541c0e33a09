package org.miteinander.notifications.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What every adapter of {@link Addresses} promises. */
public interface AddressesContract {
    FederationId RHEUMA = new FederationId("rheuma");
    FederationId OTHER = new FederationId("other");
    MemberId ANNA = new MemberId("anna");
    MemberId BERND = new MemberId("bernd");
    Instant NOON = Instant.parse("2026-03-03T11:00:00Z");
    Instant TOMORROW = NOON.plus(Duration.ofHours(24));
    MailAddress OLD = new MailAddress("old@example.org");
    MailAddress NEW = new MailAddress("new@example.org");
    Addresses.Known NOTHING = new Addresses.Known(null, null);

    Addresses addresses();

    private static Addresses.Known pending(MailAddress address, String tokenHash) {
        return new Addresses.Known(null, new Addresses.Pending(address, tokenHash));
    }

    private void confirmed(MailAddress address, String tokenHash) {
        addresses().ask(RHEUMA, ANNA, address, tokenHash, TOMORROW);
        assertThat(addresses().confirm(tokenHash, NOON)).isTrue();
    }

    @Test
    default void of_a_stranger_nothing_is_known() {
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(NOTHING);
        assertThat(addresses().remove(RHEUMA, ANNA)).isFalse();
    }

    @Test
    default void an_address_waits_until_it_is_confirmed() {
        addresses().ask(RHEUMA, ANNA, OLD, "t1", TOMORROW);
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(pending(OLD, "t1"));
        assertThat(addresses().confirmed(RHEUMA, List.of(ANNA, BERND))).isEmpty();
        assertThat(addresses().confirm("t1", NOON)).isTrue();
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(new Addresses.Known(OLD, null));
        assertThat(addresses().confirmed(RHEUMA, List.of(ANNA, BERND))).containsExactly(ANNA);
    }

    @Test
    default void confirming_twice_is_confirming_once() {
        confirmed(OLD, "t1");
        assertThat(addresses().confirm("t1", NOON)).isTrue();
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(new Addresses.Known(OLD, null));
    }

    @Test
    default void a_wrong_token_and_one_that_comes_too_late_confirm_nothing() {
        addresses().ask(RHEUMA, ANNA, OLD, "t1", TOMORROW);
        assertThat(addresses().confirm("t2", NOON)).isFalse();
        assertThat(addresses().confirm("t1", TOMORROW)).isFalse();
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(pending(OLD, "t1"));
    }

    @Test
    @DisplayName("B-01 a confirmed address stays in use until the next one is confirmed")
    default void a_confirmed_address_stays_in_use_until_the_next_one_is_confirmed() {
        confirmed(OLD, "t1");
        addresses().ask(RHEUMA, ANNA, NEW, "t2", TOMORROW);
        assertThat(addresses().find(RHEUMA, ANNA))
                .isEqualTo(new Addresses.Known(OLD, new Addresses.Pending(NEW, "t2")));
        assertThat(addresses().confirmed(RHEUMA, List.of(ANNA))).containsExactly(ANNA);
        assertThat(addresses().confirm("t2", NOON)).isTrue();
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(new Addresses.Known(NEW, null));
    }

    @Test
    default void only_the_newest_token_counts() {
        addresses().ask(RHEUMA, ANNA, OLD, "t1", TOMORROW);
        addresses().ask(RHEUMA, ANNA, NEW, "t2", TOMORROW);
        assertThat(addresses().confirm("t1", NOON)).isFalse();
        assertThat(addresses().confirm("t2", NOON)).isTrue();
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(new Addresses.Known(NEW, null));
    }

    @Test
    default void what_waits_can_be_withdrawn_and_its_token_is_of_no_use_then() {
        confirmed(OLD, "t1");
        addresses().ask(RHEUMA, ANNA, NEW, "t2", TOMORROW);
        addresses().withdraw(RHEUMA, ANNA);
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(new Addresses.Known(OLD, null));
        assertThat(addresses().confirm("t2", NOON)).isFalse();
    }

    @Test
    default void removing_takes_both_addresses_and_the_token() {
        confirmed(OLD, "t1");
        addresses().ask(RHEUMA, ANNA, NEW, "t2", TOMORROW);
        assertThat(addresses().remove(RHEUMA, ANNA)).isTrue();
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(NOTHING);
        assertThat(addresses().confirm("t2", NOON)).isFalse();
        assertThat(addresses().remove(RHEUMA, ANNA)).isFalse();
    }

    @Test
    default void an_address_is_its_owner_s_in_one_federation() {
        confirmed(OLD, "t1");
        assertThat(addresses().find(OTHER, ANNA)).isEqualTo(NOTHING);
        assertThat(addresses().find(RHEUMA, BERND)).isEqualTo(NOTHING);
        assertThat(addresses().confirmed(OTHER, List.of(ANNA))).isEmpty();
        assertThat(addresses().remove(OTHER, ANNA)).isFalse();
        addresses().withdraw(OTHER, ANNA);
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(new Addresses.Known(OLD, null));
    }

    @Test
    default void what_nobody_confirmed_in_time_goes_and_what_is_confirmed_stays() {
        confirmed(OLD, "t1");
        addresses().ask(RHEUMA, ANNA, NEW, "t2", TOMORROW);
        addresses().ask(RHEUMA, BERND, NEW, "t3", TOMORROW);
        assertThat(addresses().sweep(TOMORROW, 10)).isZero();
        assertThat(addresses().sweep(TOMORROW.plusMillis(1), 10)).isEqualTo(3);
        assertThat(addresses().find(RHEUMA, ANNA)).isEqualTo(new Addresses.Known(OLD, null));
        assertThat(addresses().find(RHEUMA, BERND)).isEqualTo(NOTHING);
        assertThat(addresses().remove(RHEUMA, BERND)).isFalse();
    }

    @Test
    default void sweeping_is_done_in_stretches() {
        for (int i = 0; i < 5; i++) {
            addresses().ask(RHEUMA, new MemberId("m" + i), OLD, "t" + i, NOON);
        }
        assertThat(addresses().sweep(TOMORROW, 3)).isEqualTo(3);
        assertThat(addresses().sweep(TOMORROW, 3)).isEqualTo(2);
        assertThat(addresses().sweep(TOMORROW, 3)).isZero();
    }
}

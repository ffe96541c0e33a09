package org.miteinander.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.miteinander.gateway.TestClock;
import org.miteinander.gateway.token.Grants.Slot;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GrantsTest {
    private final TestClock clock = new TestClock();
    private final Grants grants = new Grants(clock);
    private final AtomicInteger loads = new AtomicInteger();

    private Grant get(String who, String federation, Grant answer) {
        Grant found = grants.get(new Slot(who, federation), Mono.fromSupplier(() -> {
                    loads.incrementAndGet();
                    return answer;
                }))
                .block(Duration.ofSeconds(5));
        assertThat(found).isNotNull();
        return found;
    }

    private Grant token(String member) {
        return new Grant.Token("token", clock.instant().plusSeconds(300), member);
    }

    @Test
    void parallel_first_requests_share_one_loading_even_if_the_first_one_leaves() {
        Sinks.One<Grant> answer = Sinks.one();
        Mono<Grant> loading = answer.asMono().doOnSubscribe(_ -> loads.incrementAndGet());
        Disposable first = grants.get(new Slot("w", "rheuma"), loading).subscribe();
        var second = grants.get(new Slot("w", "rheuma"), loading).toFuture();
        first.dispose();
        answer.tryEmitValue(token("anna"));
        assertThat(second.join()).isEqualTo(token("anna"));
        assertThat(loads).hasValue(1);
    }

    @Test
    void a_token_is_remembered_and_an_outage_is_not() {
        get("w", "rheuma", token("anna"));
        get("w", "rheuma", token("anna"));
        assertThat(loads).hasValue(1);
        get("w", "other", new Grant.Away());
        get("w", "other", new Grant.Away());
        assertThat(loads).hasValue(3);
    }

    @Test
    void a_change_of_roles_forgets_that_member_in_that_federation_only() {
        get("w1", "rheuma", token("anna"));
        get("w1", "other", token("anna"));
        get("w2", "rheuma", token("bernd"));
        assertThat(grants.forgetMember("rheuma", "anna")).isEqualTo(1);
        get("w1", "rheuma", token("anna"));
        get("w1", "other", token("anna"));
        get("w2", "rheuma", token("bernd"));
        assertThat(loads).hasValue(4);
    }

    @Test
    void when_somebody_joins_all_guests_of_the_federation_are_forgotten() {
        get("w1", "rheuma", token(null));
        get("w2", "rheuma", token("bernd"));
        assertThat(grants.forgetGuests("rheuma")).isEqualTo(1);
    }

    @Test
    void what_is_being_loaded_is_forgotten_too() {
        grants.get(new Slot("w", "rheuma"), Mono.never()).subscribe();
        assertThat(grants.forgetMember("rheuma", "anna")).isEqualTo(1);
    }

    @Test
    void everything_is_forgotten_when_something_may_have_been_missed() {
        get("w1", "rheuma", token("anna"));
        get("w2", "other", new Grant.Nobody());
        grants.get(new Slot("w3", "rheuma"), Mono.never()).subscribe();
        assertThat(grants.forgetAll()).isEqualTo(3);
        get("w1", "rheuma", token("anna"));
        get("w3", "rheuma", token("bernd"));
        assertThat(loads).hasValue(4);
    }

    @Test
    void lives_end_before_the_token_does() {
        assertThat(token("anna").life(clock.instant())).isEqualTo(Duration.ofSeconds(280));
        assertThat(token("anna").life(clock.instant().plusSeconds(299))).isEqualTo(Duration.ZERO);
        assertThat(new Grant.Nobody().life(clock.instant())).isEqualTo(Duration.ofSeconds(30));
    }
}

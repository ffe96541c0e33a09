package org.miteinander.gateway.planted;

import java.time.Duration;
import java.util.List;
import org.miteinander.platform.test.EmbeddedParts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Breaks the rules on purpose: waits in every way there is, and knows the servlet services' platform. */
public class Waiting {
    public EmbeddedParts parts;

    public List<Object> waits(Mono<String> one, Flux<String> many) {
        return List.of(
                one.block(),
                one.block(Duration.ofSeconds(1)),
                one.blockOptional(),
                many.blockFirst(),
                many.blockLast(),
                many.toStream(),
                many.toIterable());
    }
}

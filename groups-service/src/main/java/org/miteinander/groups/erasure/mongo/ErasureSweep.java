package org.miteinander.groups.erasure.mongo;

import org.miteinander.groups.erasure.domain.EraseMember;
import org.miteinander.platform.store.Sweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again at erasures that are due. */
@Component
final class ErasureSweep {
    private final EraseMember eraseMember;

    ErasureSweep(EraseMember eraseMember) {
        this.eraseMember = eraseMember;
    }

    @Scheduled(fixedDelayString = "${groups.sweep.every}", initialDelayString = "${groups.sweep.every}")
    void run() {
        Sweep.each(eraseMember.due(), eraseMember::lookAgain);
    }
}

package org.miteinander.notifications.mail.web;

import org.miteinander.notifications.mail.domain.NoticeLinks;
import org.miteinander.platform.Caller;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a link in a mail leads: to a federation. The mail itself may lie open, so only somebody who is signed in learns
 * it; the path names no federation, so that is somebody signed in for the platform itself.
 */
@RestController
final class NoticeLinkController {
    record Link(String federation) {}

    private final NoticeLinks links;

    NoticeLinkController(NoticeLinks links) {
        this.links = links;
    }

    @GetMapping("/api/v1/notice-links/{notice}")
    Link find(Caller caller, @PathVariable String notice) {
        if (caller instanceof Caller.Anonymous) {
            throw new ProblemException(CommonProblem.NOT_SIGNED_IN);
        }
        return links.find(notice)
                .map(f -> new Link(f.slug()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}

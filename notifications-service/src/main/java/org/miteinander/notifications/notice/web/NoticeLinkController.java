package org.miteinander.notifications.notice.web;

import org.miteinander.notifications.notice.domain.NoticeLinks;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a link in a mail leads: to a federation, and to nothing else before somebody signs in there. */
@RestController
final class NoticeLinkController {
    private final NoticeLinks links;

    NoticeLinkController(NoticeLinks links) {
        this.links = links;
    }

    @GetMapping("/api/v1/notice-links/{notice}")
    NoticeJson.Link find(@PathVariable String notice) {
        return links.find(notice)
                .map(f -> new NoticeJson.Link(f.slug()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}

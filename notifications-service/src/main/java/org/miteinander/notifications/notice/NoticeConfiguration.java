package org.miteinander.notifications.notice;

import java.util.Map;
import java.util.stream.Collectors;
import org.miteinander.notifications.mail.MailRequests;
import org.miteinander.notifications.mail.UnreadNotices;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.notice.domain.DropAfterClosing;
import org.miteinander.notifications.notice.domain.DropAfterLeaving;
import org.miteinander.notifications.notice.domain.Inboxes;
import org.miteinander.notifications.notice.domain.Recipients;
import org.miteinander.notifications.notice.domain.TellPeople;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.notifications.people.PersonTraces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of notices, and what the other features want to know of them. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
    @Bean
    TellPeople tellPeople(GroupAudience groups, KnownPeople people, Inboxes inboxes, MailRequests mails) {
        return new TellPeople(new Recipients(groups, people), inboxes, mails);
    }

    @Bean
    DropAfterLeaving dropAfterLeaving(GroupAudience groups, Inboxes inboxes) {
        return new DropAfterLeaving(groups, inboxes);
    }

    @Bean
    DropAfterClosing dropAfterClosing(GroupAudience groups, KnownPeople people, Inboxes inboxes) {
        return new DropAfterClosing(groups, people, inboxes);
    }

    @Bean
    PersonTraces noticeTraces(Inboxes inboxes) {
        return (federation, member) -> Map.of("notices", inboxes.erase(federation, member));
    }

    @Bean
    UnreadNotices unreadNotices(Inboxes inboxes) {
        return (federation, member, notices) -> inboxes.read(federation, member).stream()
                .filter(n -> !n.read() && notices.contains(n.id().value()))
                .map(n -> n.id().value())
                .collect(Collectors.toSet());
    }
}

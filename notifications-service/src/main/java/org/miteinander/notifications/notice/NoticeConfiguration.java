package org.miteinander.notifications.notice;

import java.time.Clock;
import java.util.stream.Collectors;
import org.miteinander.notifications.mail.MailRequests;
import org.miteinander.notifications.mail.UnreadNotices;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.membership.GroupLeft;
import org.miteinander.notifications.notice.domain.ForgetNotices;
import org.miteinander.notifications.notice.domain.Inboxes;
import org.miteinander.notifications.notice.domain.NoticeLinks;
import org.miteinander.notifications.notice.domain.Recipients;
import org.miteinander.notifications.notice.domain.TellPeople;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.notifications.people.PersonTraces;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of notices, and what the other features want to know of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {
    @Bean
    TellPeople tellPeople(
            GroupAudience groups,
            KnownPeople people,
            Inboxes inboxes,
            NoticeLinks links,
            MailRequests mails,
            Clock clock) {
        return new TellPeople(new Recipients(groups, people), inboxes, links, mails, clock);
    }

    @Bean
    PersonTraces noticeTraces(Inboxes inboxes, NoticeLinks links) {
        return new ForgetNotices(inboxes, links)::handle;
    }

    @Bean
    UnreadNotices unreadNotices(Inboxes inboxes) {
        return (federation, member, notices) -> inboxes.read(federation, member).stream()
                .filter(n -> !n.read() && notices.contains(n.id().value()))
                .map(n -> n.id().value())
                .collect(Collectors.toSet());
    }

    /** What somebody can no longer read leaves their inbox; of a public group everybody may still read. */
    @Bean
    GroupLeft dropNotices(Inboxes inboxes, GroupAudience groups) {
        return (federation, group, member) -> {
            if (!groups.isPublic(federation, group)) {
                inboxes.dropGroup(federation, member, group);
            }
        };
    }
}

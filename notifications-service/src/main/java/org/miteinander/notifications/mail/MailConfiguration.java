package org.miteinander.notifications.mail;

import java.time.Clock;
import org.miteinander.notifications.mail.domain.Addresses;
import org.miteinander.notifications.mail.domain.AskForAddress;
import org.miteinander.notifications.mail.domain.ConfirmationLimits;
import org.miteinander.notifications.mail.domain.ForgetAddress;
import org.miteinander.notifications.mail.domain.Letters;
import org.miteinander.notifications.mail.domain.Mails;
import org.miteinander.notifications.mail.domain.NoticeLinks;
import org.miteinander.notifications.mail.domain.Patience;
import org.miteinander.notifications.mail.domain.Postman;
import org.miteinander.notifications.mail.domain.RequestMails;
import org.miteinander.notifications.mail.domain.SendMails;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.notifications.people.PersonTraces;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of mails. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    @Bean
    RequestMails requestMails(
            Addresses addresses,
            Mails mails,
            NoticeLinks links,
            KnownPeople people,
            MailSettings settings,
            Clock clock) {
        return new RequestMails(addresses, mails, links, people, settings.quiet(), clock);
    }

    @Bean
    SendMails sendMails(
            Mails mails,
            Addresses addresses,
            UnreadNotices unread,
            Postman postman,
            MailSettings settings,
            Clock clock) {
        Patience patience = new Patience(settings.retry(), settings.awayRetry(), settings.giveUp());
        Letters letters = new Letters(settings.publicUrl());
        return new SendMails(mails, addresses, unread, letters, postman, patience, clock);
    }

    @Bean
    AskForAddress askForAddress(
            Addresses addresses, Mails mails, ConfirmationLimits limits, KnownPeople people, Clock clock) {
        return new AskForAddress(addresses, mails, limits, people, clock);
    }

    @Bean
    PersonTraces mailTraces(Addresses addresses, Mails mails, NoticeLinks links, ConfirmationLimits limits) {
        return new ForgetAddress(addresses, mails, links, limits)::handle;
    }
}

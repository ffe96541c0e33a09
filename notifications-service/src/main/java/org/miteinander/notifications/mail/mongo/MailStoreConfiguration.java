package org.miteinander.notifications.mail.mongo;

import org.miteinander.notifications.mail.MailSettings;
import org.miteinander.platform.crypto.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Wires the stores; the service does not start without its keyset. */
@Configuration(proxyBeanMethods = false)
class MailStoreConfiguration {
    @Bean
    MongoAddresses addresses(MongoTemplate mongo, MailSettings settings) {
        return new MongoAddresses(mongo, Sealing.of(settings.keyset()));
    }

    @Bean
    MongoMails mails(MongoTemplate mongo, MailSettings settings) {
        return new MongoMails(mongo, Sealing.of(settings.keyset()));
    }

    @Bean
    MongoNoticeLinks noticeLinks(MongoTemplate mongo) {
        return new MongoNoticeLinks(mongo);
    }

    @Bean
    MongoConfirmationLimits confirmationLimits(MongoTemplate mongo, MailSettings settings) {
        return new MongoConfirmationLimits(mongo, settings.keyset());
    }
}

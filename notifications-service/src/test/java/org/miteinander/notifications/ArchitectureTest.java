package org.miteinander.notifications;

import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.notifications.mail.MailRequests;
import org.miteinander.notifications.mail.UnreadNotices;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.notifications.people.PersonTraces;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.miteinander.notifications");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.miteinander.planted");

    private static final ArchRule DOMAIN_KNOWS_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(or(
                    resideInAnyPackage("java..", "org.jspecify..", "..domain.."),
                    type(FederationId.class),
                    type(MemberId.class),
                    type(Choice.class),
                    type(GroupAudience.class),
                    type(GroupAudience.Addressee.class),
                    type(KnownPeople.class),
                    type(PersonTraces.class),
                    type(MailRequests.class),
                    type(MailRequests.Wish.class),
                    type(UnreadNotices.class)));

    /** What features show each other is as free of technology as their domains. */
    private static final ArchRule WHAT_FEATURES_SHARE_KNOWS_ONLY_THE_JDK = classes()
            .that()
            .resideInAnyPackage(
                    "org.miteinander.notifications.people",
                    "org.miteinander.notifications.membership",
                    "org.miteinander.notifications.mail")
            .and()
            .arePublic()
            .and()
            .haveSimpleNameNotEndingWith("Settings")
            .should()
            .onlyDependOnClassesThat(or(
                    resideInAnyPackage("java..", "org.jspecify..", "org.miteinander.notifications.membership"),
                    resideInAnyPackage("org.miteinander.notifications.mail"),
                    type(FederationId.class),
                    type(MemberId.class)));

    private static final ArchRule WEB_KNOWS_NO_TECHNOLOGY_BUT_ITS_OWN = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mongo..", "..kafka..", "..smtp..");

    @Test
    void domains_know_only_the_jdk_and_what_features_share() {
        DOMAIN_KNOWS_ONLY_THE_JDK.check(MAIN);
    }

    @Test
    void what_features_share_knows_only_the_jdk() {
        WHAT_FEATURES_SHARE_KNOWS_ONLY_THE_JDK.check(MAIN);
    }

    @Test
    void web_rooms_know_no_technology_but_their_own() {
        WEB_KNOWS_NO_TECHNOLOGY_BUT_ITS_OWN.check(MAIN);
    }

    @Test
    void the_rules_notice_what_breaks_them() {
        for (ArchRule rule : List.of(DOMAIN_KNOWS_ONLY_THE_JDK, WEB_KNOWS_NO_TECHNOLOGY_BUT_ITS_OWN)) {
            assertThat(rule.evaluate(PLANTED).hasViolation())
                    .as(rule.getDescription())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people.domain",
                "people.mongo",
                "membership.domain",
                "membership.web",
                "mail.domain",
                "mail.smtp",
                "notice.domain",
                "notice.web",
                "notice.mongo",
                "notice.kafka"
            })
    void the_rooms_the_rules_name_exist(String room) {
        assertThat(MAIN.containPackage("org.miteinander.notifications." + room)).isTrue();
    }

    @Test
    void modules_keep_their_borders() {
        ApplicationModules.of(NotificationsApplication.class).verify();
    }
}

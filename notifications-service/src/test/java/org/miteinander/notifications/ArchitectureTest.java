package org.miteinander.notifications;

import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
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
import org.miteinander.platform.event.Event;
import org.springframework.modulith.core.ApplicationModules;

/** The rules, and for each something planted that breaks it. */
class ArchitectureTest {
    private static final String NOTIFICATIONS = "org.miteinander.notifications";
    private static final String PLANTED = "org.miteinander.planted";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(NOTIFICATIONS);

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

    private static final ArchRule WEB_KNOWS_NO_TECHNOLOGY_BUT_ITS_OWN = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mongo..", "..kafka..", "..smtp..");

    /** What features show each other is as free of technology as their domains; facts come as the platform reads them. */
    private static ArchRule whatFeaturesShareKnowsOnlyTheJdk(String root) {
        return classes()
                .that()
                .resideInAnyPackage(root + ".people", root + ".membership", root + ".mail")
                .and()
                .arePublic()
                .and()
                .haveSimpleNameNotEndingWith("Settings")
                .should()
                .onlyDependOnClassesThat(or(
                        resideInAnyPackage("java..", "org.jspecify..", root + ".membership", root + ".mail"),
                        type(FederationId.class),
                        type(MemberId.class),
                        type(Event.class)));
    }

    @Test
    void domains_know_only_the_jdk_and_what_features_share() {
        DOMAIN_KNOWS_ONLY_THE_JDK.check(MAIN);
    }

    @Test
    void what_features_share_knows_only_the_jdk() {
        whatFeaturesShareKnowsOnlyTheJdk(NOTIFICATIONS).check(MAIN);
    }

    @Test
    void web_rooms_know_no_technology_but_their_own() {
        WEB_KNOWS_NO_TECHNOLOGY_BUT_ITS_OWN.check(MAIN);
    }

    @Test
    void every_rule_notices_what_breaks_it() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        Map.of(
                        DOMAIN_KNOWS_ONLY_THE_JDK,
                        "PlantedRule",
                        WEB_KNOWS_NO_TECHNOLOGY_BUT_ITS_OWN,
                        "PlantedController",
                        whatFeaturesShareKnowsOnlyTheJdk(PLANTED),
                        "PlantedPort")
                .forEach((rule, culprit) -> assertThatThrownBy(() -> rule.check(planted))
                        .as(rule.getDescription())
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(culprit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people.domain",
                "people.mongo",
                "membership.domain",
                "membership.kafka",
                "membership.web",
                "mail.domain",
                "mail.smtp",
                "mail.web",
                "notice.domain",
                "notice.web",
                "notice.mongo",
                "notice.kafka"
            })
    void the_rooms_the_rules_name_exist(String room) {
        assertThat(MAIN.containPackage(NOTIFICATIONS + "." + room)).isTrue();
    }

    @Test
    void modules_keep_their_borders() {
        ApplicationModules modules = ApplicationModules.of(NotificationsApplication.class);
        assertThat(modules.stream().map(m -> m.getIdentifier().toString()))
                .containsExactlyInAnyOrder("people", "membership", "mail", "notice");
        modules.verify();
    }

    @Test
    void a_module_that_crosses_a_border_is_noticed() {
        ImportOption everything = location -> true;
        ApplicationModules planted = ApplicationModules.of(PLANTED + ".modules", everything);
        assertThatThrownBy(planted::verify).hasMessageContaining("PlantedInside");
    }
}

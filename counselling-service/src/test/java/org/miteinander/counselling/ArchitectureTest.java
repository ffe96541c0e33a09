package org.miteinander.counselling;

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
import org.miteinander.counselling.member.domain.Members;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.miteinander.counselling");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.miteinander.planted");

    private static final ArchRule DOMAIN_KNOWS_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(or(
                    resideInAnyPackage("java..", "org.jspecify..", "..domain.."),
                    type(FederationId.class),
                    type(MemberId.class)));

    private static final ArchRule WEB_KNOWS_NO_TECHNOLOGY_BUT_ITS_OWN = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mongo..", "..kafka..", "..crypto..");

    @Test
    void domains_know_only_the_jdk_and_whom_they_serve() {
        DOMAIN_KNOWS_ONLY_THE_JDK.check(MAIN);
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
    @ValueSource(strings = {"cases.domain", "cases.web", "cases.mongo", "cases.kafka", "cases.crypto", "member.domain"})
    void the_rooms_the_rules_name_exist(String room) {
        assertThat(MAIN.containPackage("org.miteinander.counselling." + room)).isTrue();
    }

    @Test
    void modules_keep_their_borders() {
        ApplicationModules.of(CounsellingApplication.class).verify();
    }

    @Test
    void a_module_that_knows_another_one_it_may_not_know_is_noticed() {
        assertThat(violationsWith("text/PlantedReach"))
                .anyMatch(found -> found.contains("Module 'text' depends on") && found.contains("PlantedReach"));
    }

    @Test
    void a_module_that_reaches_into_the_rooms_of_another_one_is_noticed() {
        assertThat(violationsWith("cases/PlantedIntrusion"))
                .anyMatch(found -> found.contains("Module 'cases' depends on non-exposed type")
                        && found.contains(Members.class.getName()));
    }

    /** What the borders say to the service with this class planted into it. */
    private static List<String> violationsWith(String planted) {
        return ApplicationModules.of(
                        CounsellingApplication.class,
                        location -> ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location)
                                || location.contains(planted + ".class"))
                .detectViolations()
                .getMessages();
    }
}

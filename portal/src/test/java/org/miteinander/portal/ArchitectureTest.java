package org.miteinander.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

/** The borders inside the portal; each rule also has to find the violation that is planted for it. */
class ArchitectureTest {
    private static final String PORTAL = "..portal";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.miteinander.portal");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.miteinander.planted.portal");

    private static final String PAGE = PORTAL + "..page..";
    private static final String SERVICE = PORTAL + "..service..";
    private static final String TEXT = PORTAL + "..text..";
    private static final String[] AREAS = {
        PORTAL + "..federation..",
        PORTAL + "..group..",
        PORTAL + "..moderation..",
        PORTAL + "..register..",
        PORTAL + "..counselling..",
        PORTAL + "..inbox..",
        PORTAL + "..account..",
        PORTAL + "..site..",
        PORTAL + "..platform..",
        PORTAL + "..api.."
    };

    private static void holds(ArchRule rule, String violation) {
        rule.check(MAIN);
        assertThat(rule.evaluate(PLANTED).getFailureReport().toString()).contains(violation);
    }

    @Test
    void the_frame_knows_none_of_the_areas() {
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(PAGE, SERVICE, TEXT)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(AREAS),
                "PlantedFrame");
    }

    @Test
    void texts_and_services_know_no_pages() {
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(SERVICE, TEXT)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(PAGE),
                "PlantedText");
    }

    @Test
    void only_the_client_of_the_services_speaks_http() {
        for (String client : new String[] {"java.net.http..", "org.apache.hc.."}) {
            holds(
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(SERVICE)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(client),
                    "PlantedController");
        }
    }

    @Test
    void controllers_are_nobodys_business() {
        holds(classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate(), "PlantedController");
    }

    @Test
    void nothing_keeps_state_in_a_session() {
        holds(
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.servlet.http.HttpSession"),
                "PlantedFrame");
    }
}

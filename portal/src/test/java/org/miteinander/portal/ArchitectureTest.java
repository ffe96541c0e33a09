package org.miteinander.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "org.miteinander.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_frame_knows_none_of_the_areas = noClasses()
            .that()
            .resideInAnyPackage("..portal.page..", "..portal.service..", "..portal.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..portal.federation..",
                    "..portal.group..",
                    "..portal.moderation..",
                    "..portal.register..",
                    "..portal.counselling..",
                    "..portal.inbox..",
                    "..portal.account..",
                    "..portal.site..",
                    "..portal.platform..",
                    "..portal.api..");

    @ArchTest
    static final ArchRule texts_and_services_know_no_pages = noClasses()
            .that()
            .resideInAnyPackage("..portal.service..", "..portal.text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..portal.page..");

    @ArchTest
    static final ArchRule only_the_client_of_the_services_speaks_http = noClasses()
            .that()
            .resideOutsideOfPackage("..portal.service..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule controllers_are_nobody_s_business =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule nothing_keeps_state_in_a_session =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.servlet.http.HttpSession");
}

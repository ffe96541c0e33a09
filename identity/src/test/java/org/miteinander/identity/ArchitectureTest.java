package org.miteinander.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.miteinander.identity");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.miteinander.identity.planted");

    private static final ArchRule DOMAIN_KNOWS_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..identity.*.domain..", "org.miteinander.platform");

    private static final ArchRule STORES_ARE_HIDDEN = classes()
            .that()
            .resideInAPackage("..mongo..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .bePackagePrivate();

    private static final ArchRule ONLY_ONE_FEATURE_KNOWS_KEYCLOAK = classes()
            .that()
            .resideInAPackage("..account.keycloak..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("..account.keycloak..");

    @Test
    void domains_know_the_jdk_and_each_other_only() {
        DOMAIN_KNOWS_ONLY_THE_JDK.check(OURS);
        assertThat(DOMAIN_KNOWS_ONLY_THE_JDK.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void stores_are_used_through_their_ports() {
        STORES_ARE_HIDDEN.check(OURS);
        assertThat(STORES_ARE_HIDDEN.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void keycloak_is_known_in_one_place() {
        ONLY_ONE_FEATURE_KNOWS_KEYCLOAK.check(OURS);
        assertThat(ONLY_ONE_FEATURE_KNOWS_KEYCLOAK.evaluate(PLANTED).hasViolation())
                .isTrue();
    }

    /** Our features are open, so what each may depend on, and that there are no cycles, stands in their packages. */
    @Test
    void features_depend_on_those_they_name_only() {
        ApplicationModules.of(IdentityApplication.class).verify();
        ApplicationModules planted = ApplicationModules.of("org.miteinander.planted", location -> true);
        assertThat(planted.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("'one'", "'two'"));
    }
}

package org.miteinander.launcher;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String OURS = "org.miteinander.launcher.";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.miteinander.launcher");

    private static final ArchRule PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("org.miteinander.launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @Test
    void the_launcher_is_plain_java_without_a_framework() {
        assertThat(MAIN).isNotEmpty();
        PLAIN_JAVA.check(MAIN);
    }

    @Test
    void a_planted_violation_is_found() {
        JavaClasses planted = new ClassFileImporter().importPackages("org.miteinander.launcher.planted");
        assertThat(planted).isNotEmpty();
        assertThatThrownBy(() -> PLAIN_JAVA.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("StringUtils");
    }

    /** Tests of other modules use these two alone, and a process should load no more than it is. */
    @ParameterizedTest
    @ValueSource(strings = {"store", "kafka", "mail"})
    void an_embedded_part_knows_nothing_of_the_launcher_around_it(String part) {
        assertThat(MAIN.that(resideInAPackage(OURS + part))).isNotEmpty();
        noClasses()
                .that()
                .resideInAPackage(OURS + part)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.miteinander.launcher", OURS + "part", OURS + "run", OURS + "home", OURS + "demo")
                .check(MAIN);
    }
}

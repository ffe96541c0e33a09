package org.miteinander.directory;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.platform.FederationId;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.miteinander.directory");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.miteinander.planted");

    /** The feature rooms entry and place hold the values of which the rules of the other features speak. */
    private static final ArchRule DOMAIN_KNOWS_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(or(
                    resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "..domain..",
                            "org.miteinander.directory.entry",
                            "org.miteinander.directory.place"),
                    type(FederationId.class)));

    private static final ArchRule WEB_KNOWS_NO_TECHNOLOGY_BUT_ITS_OWN = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mongo..", "..kafka..", "..lucene..");

    @Test
    void domains_know_only_the_jdk_and_the_values_they_speak_of() {
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
    @ValueSource(
            strings = {
                "entry.mongo",
                "entry.kafka",
                "entry.web",
                "imports.domain",
                "imports.format",
                "imports.web",
                "place.domain",
                "place.mongo",
                "search.domain",
                "search.lucene",
                "search.kafka",
                "search.web"
            })
    void the_rooms_the_rules_name_exist(String room) {
        assertThat(MAIN.containPackage("org.miteinander.directory." + room)).isTrue();
    }

    @Test
    void modules_keep_their_borders() {
        ApplicationModules modules = ApplicationModules.of(DirectoryApplication.class);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder("entry", "imports", "place", "search");
        modules.verify();
    }

    @Test
    void a_module_that_reaches_into_another_is_noticed() {
        ApplicationModules planted = ApplicationModules.of("org.miteinander.planted.modules", _ -> true);
        assertThat(planted.stream()).hasSize(2);
        assertThatThrownBy(planted::verify).hasMessageContaining("Secret");
    }
}

package org.miteinander.groups;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private static final String[] FEATURES = {"group", "membership", "topic", "moderation", "search", "erasure"};

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.miteinander.groups");

    /** What lies in a feature's own package, but for its wiring, is the vocabulary that other domains use. */
    private static final DescribedPredicate<JavaClass> VOCABULARY = resideInAnyPackage(
                    "org.miteinander.groups.group",
                    "org.miteinander.groups.membership",
                    "org.miteinander.groups.topic",
                    "org.miteinander.groups.moderation",
                    "org.miteinander.groups.search",
                    "org.miteinander.groups.erasure")
            .and(DescribedPredicate.not(simpleNameEndingWith("Configuration")))
            .and(DescribedPredicate.not(simpleNameEndingWith("package-info")));

    private static ArchRule pure(DescribedPredicate<JavaClass> subject) {
        return classes()
                .that(subject)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "org.miteinander.platform",
                                "org.miteinander.groups..domain..")
                        .or(VOCABULARY));
    }

    private static final ArchRule DOMAINS_KNOW_ONLY_THE_JDK = pure(resideInAPackage("org.miteinander.groups..domain..")
            .and(DescribedPredicate.not(simpleNameEndingWith("package-info"))));

    @Test
    void modules_keep_their_borders() {
        ApplicationModules modules = ApplicationModules.of(GroupsApplication.class);
        assertThat(modules.stream().map(m -> m.getIdentifier().toString())).containsExactlyInAnyOrder(FEATURES);
        modules.verify();
    }

    @Test
    void domains_know_only_the_jdk() {
        for (String feature : FEATURES) {
            assertThat(MAIN.that(resideInAPackage("org.miteinander.groups." + feature + ".domain")))
                    .as("the rule would guard nothing in " + feature)
                    .isNotEmpty();
        }
        DOMAINS_KNOW_ONLY_THE_JDK.check(MAIN);
    }

    @Test
    void the_vocabulary_knows_only_the_jdk() {
        pure(VOCABULARY).check(MAIN);
    }

    @Test
    void a_planted_violation_is_found() {
        JavaClasses planted = new ClassFileImporter().importPackages("org.miteinander.groups.planted");
        assertThat(planted).isNotEmpty();
        assertThatThrownBy(() -> DOMAINS_KNOW_ONLY_THE_JDK.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("StringUtils");
    }

    @Test
    void adapters_do_not_reach_into_each_other() {
        noClasses()
                .that()
                .resideInAPackage("..mongo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.miteinander.groups..web..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("org.miteinander.groups..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.miteinander.groups..mongo..", "org.miteinander.groups..kafka..")
                .check(MAIN);
    }
}

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
import org.miteinander.groups.search.PlantedWord;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ArchitectureTest {
    private static final String PLANTED = "org.miteinander.groups.planted";
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

    private static final ArchRule VOCABULARY_KNOWS_ONLY_THE_JDK = pure(VOCABULARY);

    private static final ArchRule STORES_DO_NOT_KNOW_THE_WEB = noClasses()
            .that()
            .resideInAPackage("org.miteinander.groups..mongo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.miteinander.groups..web..");

    private static final ArchRule THE_WEB_KNOWS_NO_STORE_AND_NO_BROKER = noClasses()
            .that()
            .resideInAPackage("org.miteinander.groups..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.miteinander.groups..mongo..", "org.miteinander.groups..kafka..");

    @Test
    void modules_keep_their_borders() {
        ApplicationModules modules = ApplicationModules.of(GroupsApplication.class);
        assertThat(modules.stream().map(m -> m.getIdentifier().toString())).containsExactlyInAnyOrder(FEATURES);
        modules.verify();
    }

    @Test
    void a_planted_step_over_the_border_is_found() {
        ApplicationModules planted = ApplicationModules.of(PLANTED + ".modules", location -> true);
        assertThat(planted.stream().map(m -> m.getIdentifier().toString())).containsExactlyInAnyOrder("one", "two");
        assertThatThrownBy(planted::verify).isInstanceOf(Violations.class).hasMessageContaining("one.inside.Hidden");
    }

    @Test
    void domains_know_only_the_jdk() {
        for (String feature : FEATURES) {
            assertThat(MAIN.that(resideInAPackage("org.miteinander.groups." + feature + ".domain")))
                    .as("the rule would guard nothing in " + feature)
                    .isNotEmpty();
        }
        DOMAINS_KNOW_ONLY_THE_JDK.check(MAIN);
        finds(DOMAINS_KNOW_ONLY_THE_JDK, new ClassFileImporter().importPackages(PLANTED + ".domain"), "StringUtils");
    }

    @Test
    void the_vocabulary_knows_only_the_jdk() {
        VOCABULARY_KNOWS_ONLY_THE_JDK.check(MAIN);
        finds(VOCABULARY_KNOWS_ONLY_THE_JDK, new ClassFileImporter().importClasses(PlantedWord.class), "StringUtils");
    }

    @Test
    void stores_do_not_know_the_web() {
        STORES_DO_NOT_KNOW_THE_WEB.check(MAIN);
        finds(STORES_DO_NOT_KNOW_THE_WEB, adapters(), "PlantedPage");
    }

    @Test
    void the_web_knows_no_store_and_no_broker() {
        THE_WEB_KNOWS_NO_STORE_AND_NO_BROKER.check(MAIN);
        finds(THE_WEB_KNOWS_NO_STORE_AND_NO_BROKER, adapters(), "PlantedStore");
    }

    private static JavaClasses adapters() {
        return new ClassFileImporter().importPackages(PLANTED + ".mongo", PLANTED + ".web");
    }

    /** A rule that cannot fail guards nothing. */
    private static void finds(ArchRule rule, JavaClasses planted, String violation) {
        assertThat(planted).isNotEmpty();
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation);
    }
}

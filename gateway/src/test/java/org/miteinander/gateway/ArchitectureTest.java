package org.miteinander.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "org.miteinander.gateway";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT + ".planted");

    private static final Set<String> WAITING =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toStream", "toIterable");

    private static final ArchRule NEVER_WAITS = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                    "a thread waits for a publisher",
                    call -> call.getTargetOwner().getPackageName().equals("reactor.core.publisher")
                            && WAITING.contains(call.getTarget().getName())));

    private static final ArchRule NEEDS_NO_SERVLETS =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.miteinander.platform..");

    private static ArchRule packagesBuildOnEachOther(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static String found(ArchRule rule) {
        List<String> details = rule.evaluate(PLANTED).getFailureReport().getDetails();
        return String.join("\n", details);
    }

    @Test
    void packages_build_on_each_other() {
        packagesBuildOnEachOther(ROOT).check(OURS);
        assertThat(found(packagesBuildOnEachOther(ROOT + ".planted"))).contains("One", "Two");
    }

    @Test
    void the_edge_never_waits() {
        NEVER_WAITS.check(OURS);
        assertThat(found(NEVER_WAITS))
                .contains(
                        "Mono.block()",
                        "Mono.block(java.time.Duration)",
                        "Mono.blockOptional()",
                        "Flux.blockFirst()",
                        "Flux.blockLast()",
                        "Flux.toStream()",
                        "Flux.toIterable()");
    }

    @Test
    void the_edge_is_no_servlet_service() {
        NEEDS_NO_SERVLETS.check(OURS);
        assertThat(found(NEEDS_NO_SERVLETS)).contains("EmbeddedParts");
    }
}

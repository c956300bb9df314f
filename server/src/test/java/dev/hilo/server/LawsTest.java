package dev.hilo.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The laws of the house. ARCHITECTURE.md gives the reasons. */
class LawsTest {

    private static final String[] ROOMS = {
        "dev.hilo.kernel..",
        "dev.hilo.access..",
        "dev.hilo.live..",
        "dev.hilo.plant..",
        "dev.hilo.telemetry.."
    };
    private static final String[] ADAPTERS = {
        "dev.hilo.jdbc..",
        "dev.hilo.argon2..",
        "dev.hilo.chunks..",
        "dev.hilo.filelog..",
        "dev.hilo.folder..",
        "dev.hilo.indriya.."
    };

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // The contracts and fakes that rooms publish are tests too.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("dev.hilo");

    @Test
    void core_knows_only_the_jdk_jspecify_and_core() {
        hold(
                classes()
                        .that()
                        .resideInAnyPackage(ROOMS)
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage("java..", "org.jspecify..")
                                        .or(resideInAnyPackage(ROOMS))));
    }

    @Test
    void core_does_no_input_or_output() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(ROOMS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.net..",
                                "java.sql..",
                                "java.util.logging.."));
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(ROOMS)
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.io\\.(File|RandomAccess|Console|Print).*"));
    }

    @Test
    void the_kernel_knows_no_room() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("dev.hilo.kernel..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("dev.hilo..")
                                        .and(not(resideInAPackage("dev.hilo.kernel..")))));
    }

    @Test
    void rooms_do_not_call_sideways() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("dev.hilo.plant..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.hilo.access.."));
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("dev.hilo.access..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.hilo.plant.."));
    }

    @Test
    void live_knows_only_the_kernel() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("dev.hilo.live..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("dev.hilo..")
                                        .and(not(resideInAPackage("dev.hilo.live..")))
                                        .and(not(resideInAPackage("dev.hilo.kernel..")))));
    }

    @Test
    void core_never_sees_an_adapter_or_the_server() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(ROOMS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.hilo.jdbc..",
                                "dev.hilo.argon2..",
                                "dev.hilo.filelog..",
                                "dev.hilo.folder..",
                                "dev.hilo.indriya..",
                                "dev.hilo.chunks..",
                                "dev.hilo.server.."));
    }

    @Test
    void adapters_know_nothing_of_each_other_nor_of_the_server() {
        hold(
                slices().matching("dev.hilo.(jdbc|argon2|chunks|filelog|folder|indriya)..")
                        .should()
                        .notDependOnEachOther());
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(ADAPTERS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dev.hilo.server..", "io.quarkus..", "jakarta.."));
    }

    @Test
    void only_the_wiring_makes_adapters() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("dev.hilo.server..")
                        .and()
                        .resideOutsideOfPackages(
                                "dev.hilo.server.wiring..",
                                "dev.hilo.server.data..",
                                "dev.hilo.server.cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ADAPTERS));
    }

    @Test
    void packages_form_no_cycles() {
        hold(slices().matching("dev.hilo.(**)").should().beFreeOfCycles());
    }

    @Test
    void no_name_hides_what_a_thing_is() {
        hold(
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper"));
    }

    @Test
    void nobody_prints_but_the_command_line() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "dev.hilo.server.cli..", "dev.hilo.server.wiring..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
    }

    private static void hold(ArchRule law) {
        law.check(HOUSE);
    }
}

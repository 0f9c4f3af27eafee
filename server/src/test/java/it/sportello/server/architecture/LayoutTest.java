package it.sportello.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** Who may know whom, and what the rules and the translators must not touch. */
@AnalyzeClasses(
        packages = "it.sportello",
        importOptions = {ImportOption.DoNotIncludeTests.class, LayoutTest.NoTestJars.class})
class LayoutTest {
    private static final String CORE = "it.sportello.core..";
    private static final String KNOWLEDGE = "it.sportello.knowledge..";
    private static final String EMBEDDING = "it.sportello.embedding..";
    private static final String TELEGRAM = "it.sportello.telegram..";
    private static final String WHATSAPP = "it.sportello.whatsapp..";
    private static final String WEB = "it.sportello.web..";
    private static final String STORAGE = "it.sportello.storage..";
    private static final String DESK = "it.sportello.desk..";
    private static final String SERVER = "it.sportello.server..";
    private static final String BENCHMARKS = "it.sportello.benchmarks..";

    @ArchTest
    static final ArchRule theCoreKnowsNobody = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(KNOWLEDGE, TELEGRAM, WHATSAPP, WEB, STORAGE, DESK, SERVER);

    @ArchTest
    static final ArchRule theCoresOnlyForeignTypeIsFuture = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.vertx.core.http..",
                    "io.vertx.core.buffer..",
                    "io.vertx.core.json..",
                    "io.vertx.ext..",
                    "io.vertx.pgclient..",
                    "io.vertx.sqlclient..",
                    "com.fasterxml..",
                    "java.sql..",
                    "java.net..",
                    "java.nio.file..");

    @ArchTest
    static final ArchRule theKnowledgeBaseKnowsTheCoreOnly = noClasses()
            .that()
            .resideInAPackage(KNOWLEDGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TELEGRAM, WHATSAPP, WEB, STORAGE, DESK, SERVER);

    @ArchTest
    static final ArchRule theEmbeddingKnowsKnowledgeOnly = noClasses()
            .that()
            .resideInAPackage(EMBEDDING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TELEGRAM, WHATSAPP, WEB, STORAGE, DESK, SERVER);

    @ArchTest
    static final ArchRule onlyTheServerKnowsTheEmbedding = noClasses()
            .that()
            .resideOutsideOfPackages(EMBEDDING, SERVER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EMBEDDING, "ai.onnxruntime..", "ai.djl..");

    @ArchTest
    static final ArchRule telegramKnowsTheCoreOnly = channel(TELEGRAM, WHATSAPP, WEB);

    @ArchTest
    static final ArchRule whatsappKnowsTheCoreOnly = channel(WHATSAPP, TELEGRAM, WEB);

    @ArchTest
    static final ArchRule theWebChatKnowsTheCoreOnly = channel(WEB, TELEGRAM, WHATSAPP);

    @ArchTest
    static final ArchRule storageKnowsCoreAndKnowledgeOnly = noClasses()
            .that()
            .resideInAPackage(STORAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TELEGRAM, WHATSAPP, WEB, DESK, SERVER);

    @ArchTest
    static final ArchRule theDeskKnowsCoreAndKnowledgeOnly = noClasses()
            .that()
            .resideInAPackage(DESK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TELEGRAM, WHATSAPP, WEB, STORAGE, SERVER);

    @ArchTest
    static final ArchRule nobodyKnowsTheServer = noClasses()
            .that()
            .resideOutsideOfPackage(SERVER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SERVER);

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("it.sportello.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rulesAndTranslatorsReadNoClock = noClasses()
            .that()
            .resideInAnyPackage(CORE, TELEGRAM, WHATSAPP, WEB)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule rulesAndTranslatorsOpenNothing = noClasses()
            .that()
            .resideInAnyPackage(CORE, TELEGRAM, WHATSAPP)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(Socket|ServerSocket|HttpURLConnection|http\\..*)|java\\.io\\.File|java\\.nio\\.file\\.Files")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule onlyStorageKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackages(STORAGE, SERVER, BENCHMARKS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "io.vertx.sqlclient..", "io.vertx.pgclient..", "org.flywaydb..");

    private static ArchRule channel(String itself, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(itself)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KNOWLEDGE, STORAGE, DESK, SERVER, others[0], others[1]);
    }

    /** The other modules' tests come as jars once those are packaged. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}

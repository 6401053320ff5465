package dev.moot.classifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.moot.classifier", importOptions = DoNotIncludeTests.class)
class ImportRulesTest {

    @ArchTest
    static final ArchRule KNOWS_NEITHER_STREAMS_NOR_FRAMEWORKS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..", "io.micronaut..", "picocli..", "dev.moot.service..", "dev.moot.training..");

    @ArchTest
    static final ArchRule READS_TEXT_WITHOUT_NETWORKS = noClasses()
            .that()
            .resideInAnyPackage("..text..", "..feature..", "..calibration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "..network..", "..model..");

    @ArchTest
    static final ArchRule STEPS_FORM_NO_CYCLE =
            slices().matching("dev.moot.classifier.(*)..").should().beFreeOfCycles();
}

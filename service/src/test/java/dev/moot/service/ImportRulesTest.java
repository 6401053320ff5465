package dev.moot.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.moot.service", importOptions = DoNotIncludeTests.class)
class ImportRulesTest {

    @ArchTest
    static final ArchRule KNOWS_NO_TRAINING =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.moot.training..");

    @ArchTest
    static final ArchRule LEAVES_NETWORKS_TO_THE_CLASSIFIER =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.deeplearning4j..");

    @ArchTest
    static final ArchRule DECODES_WITHOUT_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("..intake..", "..suggestion..", "..classify..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.micronaut..");

    @ArchTest
    static final ArchRule STEPS_FORM_NO_CYCLE =
            slices().matching("dev.moot.service.(*)..").should().beFreeOfCycles();
}

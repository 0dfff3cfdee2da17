package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages only point down, and Spark stays above the plain-Java core. */
@AnalyzeClasses(packages = "org.entente", importOptions = DoNotIncludeTests.class)
final class LayersTest {

  @ArchTest
  static final ArchRule CORE_KNOWS_NO_SPARK =
      noClasses()
          .that()
          .resideInAnyPackage("..mention..", "..lexicon..", "..evaluate..", "..page..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "com.johnsnowlabs..", "scala..");

  @ArchTest
  static final ArchRule ONLY_ANNOTATE_KNOWS_SPARK_NLP =
      noClasses()
          .that()
          .resideOutsideOfPackage("..annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.johnsnowlabs..");

  @ArchTest
  static final ArchRule LEXICON_STANDS_ON_NOTHING =
      classes()
          .that()
          .resideInAPackage("..lexicon..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "..lexicon..");

  @ArchTest
  static final ArchRule COMMANDS_ARE_AT_THE_TOP =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..cli..", "picocli..");

  @ArchTest
  static final ArchRule JOBS_ARE_CALLED_BY_COMMANDS_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages("..cli..", "..job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..job..");

  @ArchTest
  static final ArchRule NOTHING_STARTS_A_PROCESS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Runtime.class, ProcessBuilder.class, org.apache.hadoop.util.Shell.class);

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.entente.(*)..").should().beFreeOfCycles();
}

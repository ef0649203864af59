package org.daopai.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Examples use the library, never the other way round, and computing knows nothing of writing. */
@AnalyzeClasses(packages = "org.daopai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule LIBRARY_DOES_NOT_DEPEND_ON_EXAMPLES =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.daopai.model..", "org.daopai.scheduling..", "org.daopai.metrics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.daopai.examples..");

  @ArchTest
  static final ArchRule EXAMPLES_USE_WHAT_THE_LIBRARY_EXPORTS =
      noClasses()
          .that()
          .resideInAPackage("org.daopai.examples..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.daopai..internal..");

  @ArchTest
  static final ArchRule REVIEW_KNOWS_NOTHING_OF_HOW_IT_IS_SHOWN =
      noClasses()
          .that()
          .resideInAnyPackage("org.daopai.examples.review..", "org.daopai.examples.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.daopai.examples.cli..",
              "org.daopai.examples.report..",
              "org.daopai.examples.wallchart..");

  @ArchTest
  static final ArchRule PLANNING_A_CASE_CANNOT_SEE_ITS_ANSWERS =
      noClasses()
          .that()
          .haveNameMatching(
              ".*\\.conformance\\.(CasePlan|CaseInput|CaseNetwork|MicrosoftProject(?!Case).*"
                  + "|Primavera.*|Resource.*|Case(Calendars|Constraints|Dependencies|Elements|Progress"
                  + "|Task)|TaskTree)")
          .or()
          .haveSimpleName("ConformanceCommand")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              ".*\\.conformance\\.(StoredDates|TruthCase|TruthCaseReport|Comparison|Difference)");

  @ArchTest
  static final ArchRule TWO_PACKAGES_KNOW_THE_LIBRARY_THAT_READS_AND_PLANS_FILES_OF_OTHERS =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.daopai.examples.interop..", "org.daopai.examples.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.mpxj..");

  @ArchTest
  static final ArchRule ONE_PACKAGE_PLANS_WITH_THE_PLANNERS_OF_OTHERS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.daopai.examples.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.mpxj.cpm..");

  @ArchTest
  static final ArchRule TEXT_AND_PAGE_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("org.daopai.examples.wallchart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.daopai.examples.cli..", "org.daopai.examples.report..");
}

package org.daopai.scheduling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/** The directions of the house, as far as scheduling goes. */
@AnalyzeClasses(
    packages = "org.daopai",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class SchedulingArchitectureTest {

  @ArchTest
  static final ArchRule SCHEDULING_STANDS_ON_THE_MODEL_ALONE =
      classes()
          .that()
          .resideInAPackage("org.daopai.scheduling..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.daopai.scheduling..",
              "org.daopai.model..",
              "com.google.common..",
              "com.google.errorprone.annotations..",
              "org.slf4j..",
              "org.jspecify..",
              "org.immutables.value..",
              "javax.annotation..");

  @ArchTest
  static final ArchRule SCHEDULING_KNOWS_NO_JSON =
      noClasses()
          .that()
          .resideInAPackage("org.daopai.scheduling..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.daopai.model.json..");

  @ArchTest
  static final ArchRule THE_MODEL_KNOWS_NO_PLANNER =
      noClasses()
          .that()
          .resideInAPackage("org.daopai.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.daopai.scheduling..", "org.daopai.metrics..");

  @ArchTest
  static final ArchRule THE_KERNEL_IS_NOT_SEEN_THROUGH_THE_API =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("org.daopai.scheduling")
          .should()
          .notHaveRawReturnType(
              JavaClass.Predicates.resideInAnyPackage(
                  "org.daopai.scheduling.internal..", "com.google.common.."))
          .andShould()
          .notHaveRawParameterTypes(
              DescribedPredicate.anyElementThat(
                  JavaClass.Predicates.resideInAnyPackage(
                      "org.daopai.scheduling.internal..", "com.google.common..")));

  @ArchTest
  static final ArchRule THE_KERNEL_DOES_NOT_LOOK_BACK_AT_THE_API =
      noClasses()
          .that()
          .resideInAPackage("org.daopai.scheduling.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.daopai.scheduling");

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      slices().matching("org.daopai.scheduling.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CLOCK_NO_ZONE_NO_LOCALE_OF_THE_HOST =
      noClasses()
          .that()
          .resideInAPackage("org.daopai.scheduling..")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase");
}

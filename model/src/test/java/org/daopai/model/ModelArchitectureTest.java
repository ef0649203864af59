package org.daopai.model;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may know whom inside the model, and what nobody in it may do. */
@AnalyzeClasses(packages = "org.daopai.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ModelArchitectureTest {

  private static final String ROOT = "org.daopai.model";

  private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("org.daopai..");

  @ArchTest static final ArchRule baseStandsAlone = mayOnlyKnow("base", "base");

  @ArchTest
  static final ArchRule calendarsKnowNoActivities = mayOnlyKnow("calendar", "base", "calendar");

  @ArchTest
  static final ArchRule limitsKnowNoActivities = mayOnlyKnow("limit", "base", "calendar", "limit");

  @ArchTest static final ArchRule networksKnowNoResults = mayOnlyKnow("", "base", "calendar", "");

  @ArchTest
  static final ArchRule schedulesKnowNoProjects =
      mayOnlyKnow("schedule", "base", "calendar", "", "schedule");

  @ArchTest static final ArchRule projectsKnowNoPlans = mayOnlyKnow("project", "base", "project");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.daopai.model.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheJsonFormUsesJackson =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.daopai.model.json..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule theModelDoesNotLog =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.logging..");

  @ArchTest
  static final ArchRule theModelNeedsNothingElse =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.daopai.model..",
                  "java..",
                  "com.google.common..",
                  "com.google.errorprone.annotations..",
                  "javax.annotation..",
                  "org.immutables.value..",
                  "org.jspecify.annotations..",
                  "com.fasterxml.jackson.."));

  @ArchTest
  static final ArchRule noSignatureShowsGuava =
      classes()
          .that(describe("are seen from outside", ModelArchitectureTest::isSeen))
          .should(showNoGuava());

  @ArchTest
  static final ArchRule nothingAsksTheHost =
      noClasses().should().accessTargetWhere(describe("asks the host", AsksTheHost::is));

  private static ArchRule mayOnlyKnow(String who, String... whom) {
    Set<String> known =
        Stream.of(whom).map(ModelArchitectureTest::packageOf).collect(Collectors.toSet());
    return classes()
        .that()
        .resideInAPackage(packageOf(who))
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(OURS)
                .or(resideInAnyPackage(known.toArray(String[]::new)))
                .as("are in %s, or not ours", known));
  }

  private static String packageOf(String room) {
    return room.isEmpty() ? ROOT : ROOT + "." + room;
  }

  private static boolean isSeen(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ModelArchitectureTest::isSeen).orElse(true);
  }

  private static ArchCondition<JavaClass> showNoGuava() {
    return new ArchCondition<>("show no type of Guava in a signature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMembers().stream()
            .filter(
                member ->
                    member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
            .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
            .forEach(
                member ->
                    shown(member)
                        .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                        .filter(raw -> raw.getPackageName().startsWith("com.google.common"))
                        .forEach(
                            raw ->
                                events.add(
                                    SimpleConditionEvent.violated(
                                        member,
                                        member.getFullName() + " shows " + raw.getName()))));
      }
    };
  }

  private static Stream<JavaType> shown(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
  }

  /** Calls whose answer depends on the host's clock, zone or locale (S30). */
  private static final class AsksTheHost {

    private static final Set<String> LOCALE_METHODS_OF_STRING = Set.of("format", "formatted");
    private static final Set<String> CASE_METHODS = Set.of("toLowerCase", "toUpperCase");

    static boolean is(JavaAccess<?> access) {
      String owner = access.getTargetOwner().getName();
      String method = access.getTarget().getName();
      boolean namesLocale =
          access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
              && target.getRawParameterTypes().stream()
                  .anyMatch(type -> type.isEquivalentTo(Locale.class));
      if (owner.equals(String.class.getName())) {
        return (LOCALE_METHODS_OF_STRING.contains(method) || CASE_METHODS.contains(method))
            && !namesLocale;
      }
      if (owner.startsWith("java.time.") && method.equals("now")) {
        return true;
      }
      if (owner.equals(DateTimeFormatter.class.getName()) && method.equals("ofPattern")) {
        return !namesLocale;
      }
      if (owner.equals(Clock.class.getName())) {
        return method.startsWith("system");
      }
      if (owner.equals(System.class.getName())) {
        return method.equals("currentTimeMillis") || method.equals("getProperty");
      }
      if (owner.equals(NumberFormat.class.getName()) || owner.equals(DateFormat.class.getName())) {
        return method.startsWith("get") && method.endsWith("Instance") && !namesLocale;
      }
      return (owner.equals(ZoneId.class.getName()) && method.equals("systemDefault"))
          || ((owner.equals(Locale.class.getName()) || owner.equals(TimeZone.class.getName()))
              && method.equals("getDefault"))
          || (owner.equals(Date.class.getName()) && method.equals("<init>"))
          || (owner.equals(Calendar.class.getName()) && method.equals("getInstance"));
    }
  }
}

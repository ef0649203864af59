package org.daopai.metrics;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.nop.NOPServiceProvider;

class MetricsArchitectureTest {

  private static final JavaClasses METRICS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.daopai.metrics");

  private static final Set<String> LOCALE_TAKERS =
      Set.of("format", "formatted", "toLowerCase", "toUpperCase", "printf");

  private static final ArchRule FEW_NEIGHBOURS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.daopai.scheduling..",
              "org.daopai.examples..",
              "org.slf4j..",
              "com.fasterxml..",
              "java.util.logging..");

  private static final ArchRule NO_GUAVA_IN_CODE_UNITS =
      codeUnits()
          .that(areOpenToCallers())
          .should(nameNoGuavaType(MetricsArchitectureTest::signature));

  private static final ArchRule NO_GUAVA_IN_FIELDS =
      fields()
          .that(areOpenToCallers())
          .should(nameNoGuavaType(field -> field.getType().getAllInvolvedRawTypes().stream()));

  private static final ArchRule NOTHING_OF_THE_HOST =
      noClasses()
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "reads the clock, the zone or the locale of the host",
                  MetricsArchitectureTest::readsTheHost));

  @Test
  void judgesSchedulesWithoutKnowingWhoMadeThemAndDoesNotLog() {
    FEW_NEIGHBOURS.check(METRICS);
  }

  @Test
  void theContractKnowsNoFamilyOfIndicators() {
    noClasses()
        .that()
        .resideInAPackage("org.daopai.metrics")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.daopai.metrics..")
                .and(not(resideInAPackage("org.daopai.metrics"))))
        .check(METRICS);
  }

  @Test
  void aHostWithAnotherGuavaIsNotBoundToOurs() {
    NO_GUAVA_IN_CODE_UNITS.check(METRICS);
    NO_GUAVA_IN_FIELDS.check(METRICS);
  }

  @Test
  void noResultDependsOnTheClockZoneOrLocaleOfTheHost() {
    NOTHING_OF_THE_HOST.check(METRICS);
  }

  /** The rules would also hold if they looked at nothing. */
  @Test
  void theRulesFindWhatBreaksThem() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

    assertEquals(10, found(NOTHING_OF_THE_HOST, offender));
    assertEquals(3, found(NO_GUAVA_IN_CODE_UNITS, offender));
    assertEquals(1, found(NO_GUAVA_IN_FIELDS, offender));
    JavaClasses logging = new ClassFileImporter().importClasses(NOPServiceProvider.class);
    assertTrue(found(FEW_NEIGHBOURS, logging) > 0);
  }

  /** Breaks every rule of the host and of Guava. */
  @SuppressWarnings("unused")
  public static final class Offender {

    public final ImmutableList<String> field = ImmutableList.of();

    public ImmutableList<String> returned() {
      return field;
    }

    public void taken(List<Optional<ImmutableList<String>>> deep) {}

    public Offender(ImmutableList<String> constructed) {}

    @SuppressWarnings({"StringCaseLocaleUsage", "JavaTimeDefaultTimeZone"})
    String host() {
      return LocalDate.now()
          + String.format("%s", Clock.systemUTC())
          + "%s".formatted(ZoneId.systemDefault())
          + "A".toLowerCase()
          + NumberFormat.getInstance().format(1)
          + Locale.getDefault()
          + System.currentTimeMillis()
          + "A".toUpperCase()
          + String.format(Locale.ROOT, "%s", "allowed".toUpperCase(Locale.ROOT));
    }
  }

  private static int found(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails().size();
  }

  private static boolean readsTheHost(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean takesLocale =
        access.getTarget() instanceof CodeUnitAccessTarget target
            && target.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Locale.class));
    return (owner.startsWith("java.time.") && name.equals("now"))
        || owner.equals(Clock.class.getName())
        || (owner.equals(ZoneId.class.getName()) && name.equals("systemDefault"))
        || (owner.equals(Locale.class.getName()) && name.equals("getDefault"))
        || (owner.equals(System.class.getName())
            && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
        || owner.equals("java.util.Date")
        || owner.equals("java.util.TimeZone")
        || (owner.startsWith("java.text.")
            && name.startsWith("get")
            && name.endsWith("Instance")
            && !takesLocale)
        || (owner.equals(String.class.getName()) && LOCALE_TAKERS.contains(name) && !takesLocale);
  }

  private static DescribedPredicate<JavaMember> areOpenToCallers() {
    return DescribedPredicate.describe(
        "are open to callers",
        member ->
            isOpen(member.getOwner())
                && (member.getModifiers().contains(PUBLIC)
                    || member.getModifiers().contains(PROTECTED)));
  }

  private static boolean isOpen(JavaClass type) {
    return type.getModifiers().contains(PUBLIC)
        && type.getEnclosingClass()
            .map(
                outer ->
                    outer.equals(type) || isOpen(outer) || outer.getSimpleName().endsWith("Test"))
            .orElse(true);
  }

  private static Stream<JavaClass> signature(JavaCodeUnit unit) {
    List<JavaType> types = new ArrayList<>(unit.getParameterTypes());
    types.add(unit.getReturnType());
    return types.stream().flatMap(type -> type.getAllInvolvedRawTypes().stream());
  }

  private static <T extends JavaMember> ArchCondition<T> nameNoGuavaType(
      Function<T, Stream<JavaClass>> types) {
    return new ArchCondition<>("name no type of Guava") {
      @Override
      public void check(T member, ConditionEvents events) {
        types
            .apply(member)
            .filter(type -> type.getPackageName().startsWith("com.google."))
            .findFirst()
            .ifPresent(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            member, member.getFullName() + " names " + type.getName())));
      }
    };
  }
}

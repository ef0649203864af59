package org.daopai.testing;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daopai.model.base.Ids;
import org.daopai.model.base.InvalidInputException;

/**
 * Every public way to make a value of ours, found by reflection so that none is left out: factories
 * and constructors, copies, builders.
 */
public final class WaysIn {

  private static final String OURS = "org.daopai.";
  private static final Pattern MISSING =
      Pattern.compile("Cannot build \\w+, some of required attributes are not set \\[(.*)]");

  private WaysIn() {}

  /** One way in; calls of it differ in what is handed over. */
  public sealed interface Way {

    /** Its type and name, for a report. */
    String name();

    /** What it makes. */
    Class<?> makes();

    /** What it is handed at once; a builder is handed the rest step by step. */
    List<Class<?>> takes();

    /** Calls of it. */
    Arbitrary<Attempt> attempts(OddValues values);
  }

  /**
   * One call, which has not been made yet.
   *
   * @param way the way
   * @param steps what is called with what, in order
   * @param id the id that a factory or builder is given for what it makes, where it is one
   * @param call makes it
   */
  public record Attempt(Way way, List<String> steps, Optional<String> id, Call call) {

    @Override
    public String toString() {
      return String.join("", steps);
    }
  }

  /** Something that is called by reflection. */
  @FunctionalInterface
  public interface Call {

    /** Calls it. */
    Object make() throws ReflectiveOperationException;
  }

  /**
   * The ways into the public types of a package and those below it, as they stand beside a class.
   *
   * @param beside a class from the same jar or folder, so that tests are left out
   * @param inPackage the package
   */
  public static List<Way> of(Class<?> beside, String inPackage) {
    List<Way> ways = new ArrayList<>();
    for (Class<?> type : publicTypes(beside, inPackage)) {
      waysInto(type).forEach(ways::add);
    }
    ways.sort(Comparator.comparing(Way::name));
    return ImmutableList.copyOf(ways);
  }

  private static List<Class<?>> publicTypes(Class<?> beside, String inPackage) {
    try {
      return ClassPath.from(beside.getClassLoader()).getTopLevelClassesRecursive(inPackage).stream()
          .map(ClassPath.ClassInfo::load)
          .filter(type -> origin(type).equals(origin(beside)))
          .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getClasses())))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .filter(type -> !type.isEnum() && !Throwable.class.isAssignableFrom(type))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object origin(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  private static Stream<Way> waysInto(Class<?> type) {
    if (isBuilder(type)) {
      return builder(type).stream();
    }
    Stream<Way> constructors =
        Arrays.stream(type.getConstructors())
            .filter(constructor -> !Modifier.isAbstract(type.getModifiers()))
            .filter(constructor -> constructor.getParameterCount() > 0)
            .map(Plain::new);
    Stream<Way> methods =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getDeclaringClass() == type && !method.isBridge())
            .filter(method -> method.getParameterCount() > 0)
            .filter(method -> makesOurs(method) && !isBuilder(method.getReturnType()))
            .map(Plain::new);
    return Stream.concat(constructors, methods);
  }

  private static boolean isBuilder(Class<?> type) {
    return type.getName().startsWith(OURS) && type.getSimpleName().endsWith("Builder");
  }

  private static boolean makesOurs(Method method) {
    return method.getGenericReturnType().getTypeName().contains(OURS)
        && !Throwable.class.isAssignableFrom(method.getReturnType());
  }

  /** The builder of a type, where the type shows a way to start it. */
  private static Optional<Way> builder(Class<?> builder) {
    try {
      Class<?> made = builder.getMethod("build").getReturnType();
      return Arrays.stream(made.getMethods())
          .filter(method -> method.getReturnType() == builder)
          .filter(method -> Modifier.isStatic(method.getModifiers()))
          .map(method -> (Way) new Built(method, builder))
          .findFirst();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(builder + " builds nothing", e);
    }
  }

  /** A factory, a constructor or a copy. */
  private record Plain(Executable called) implements Way {

    @Override
    public String name() {
      return signature(called);
    }

    @Override
    public Class<?> makes() {
      return called instanceof Method method
          ? method.getReturnType()
          : ((Constructor<?>) called).getDeclaringClass();
    }

    @Override
    public List<Class<?>> takes() {
      return ImmutableList.copyOf(called.getParameterTypes());
    }

    @Override
    public Arbitrary<Attempt> attempts(OddValues values) {
      Arbitrary<List<Object>> arguments = arguments(called, values);
      if (called instanceof Constructor<?> constructor) {
        return arguments.map(
            given ->
                new Attempt(
                    this,
                    List.of("new " + step(called, given)),
                    Optional.empty(),
                    () -> constructor.newInstance(given.toArray())));
      }
      Method method = (Method) called;
      if (Modifier.isStatic(method.getModifiers())) {
        return arguments.map(
            given ->
                new Attempt(
                    this,
                    List.of(makes().getSimpleName() + "." + step(called, given)),
                    firstAsId(given),
                    () -> method.invoke(null, given.toArray())));
      }
      return Combinators.combine(values.any(method.getDeclaringClass()), arguments)
          .as(
              (receiver, given) ->
                  new Attempt(
                      this,
                      List.of(shown(receiver), "." + step(called, given)),
                      Optional.empty(),
                      () -> method.invoke(receiver, given.toArray())));
    }

    /** Where what is made has an id, the first text that a factory takes. */
    private Optional<String> firstAsId(List<Object> given) {
      return given.get(0) instanceof String first
              && isId(first)
              && Arrays.stream(makes().getMethods()).anyMatch(m -> m.getName().equals("id"))
          ? Optional.of(first)
          : Optional.empty();
    }
  }

  /** A builder: what must be set, and a few of the rest. */
  private record Built(Method start, Class<?> builder) implements Way {

    @Override
    public String name() {
      return builder.getName().replace(OURS, "") + ".build()";
    }

    @Override
    public Class<?> makes() {
      return start.getDeclaringClass();
    }

    @Override
    public List<Class<?>> takes() {
      return ImmutableList.copyOf(start.getParameterTypes());
    }

    @Override
    public Arbitrary<Attempt> attempts(OddValues values) {
      List<String> missing = missing();
      List<Arbitrary<Setting>> first =
          missing.stream().map(name -> anySetting(named(name), values)).toList();
      List<Method> setters = setters().toList();
      return Combinators.combine(
              arguments(start, values),
              Combinators.combine(first).as(settings -> settings),
              anySetting(setters, values).list().ofMaxSize(6))
          .as((given, must, may) -> attempt(given, ImmutableList.copyOf(joined(must, may))));
    }

    private static List<Setting> joined(List<Setting> must, List<Setting> may) {
      return Stream.concat(must.stream(), may.stream()).toList();
    }

    private Attempt attempt(List<Object> given, List<Setting> settings) {
      List<String> steps = new ArrayList<>();
      steps.add(makes().getSimpleName() + "." + step(start, given));
      settings.forEach(setting -> steps.add("." + step(setting.setter(), setting.arguments())));
      return new Attempt(this, steps, lastId(settings), () -> build(given, settings));
    }

    private static Optional<String> lastId(List<Setting> settings) {
      Optional<String> last = Optional.empty();
      for (Setting setting : settings) {
        if (setting.setter().getName().equals("id")) {
          Object id = setting.arguments().get(0);
          last =
              id instanceof Optional<?> some
                  ? some.map(Object::toString)
                  : Optional.of(id.toString());
        } else if (setting.setter().getName().equals("from")) {
          last = idOf(setting.arguments().get(0));
        }
      }
      return last;
    }

    private Object build(List<Object> given, List<Setting> settings)
        throws ReflectiveOperationException {
      Object started = start.invoke(null, given.toArray());
      for (Setting setting : settings) {
        setting.setter().invoke(started, setting.arguments().toArray());
      }
      return builder.getMethod("build").invoke(started);
    }

    private Stream<Method> setters() {
      return Arrays.stream(builder.getMethods())
          .filter(method -> method.getReturnType() == builder)
          .sorted(Comparator.comparing(WaysIn::signature));
    }

    private List<Method> named(String attribute) {
      return setters().filter(setter -> setter.getName().equals(attribute)).toList();
    }

    /** The attributes without which nothing is built, as the builder itself says it. */
    private List<String> missing() {
      if (start.getParameterCount() > 0) {
        return List.of();
      }
      try {
        build(List.of(), List.of());
        return List.of();
      } catch (InvocationTargetException e) {
        Matcher matcher = MISSING.matcher(String.valueOf(e.getCause().getMessage()));
        if (!matcher.matches()) {
          throw new IllegalStateException(name() + " does not say what is missing", e);
        }
        return List.of(matcher.group(1).split(", "));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * A setter of a builder and what it is given.
   *
   * @param setter the setter
   * @param arguments what it is given
   */
  private record Setting(Method setter, List<Object> arguments) {}

  private static Arbitrary<Setting> anySetting(List<Method> setters, OddValues values) {
    return Arbitraries.of(setters)
        .flatMap(setter -> arguments(setter, values).map(given -> new Setting(setter, given)));
  }

  private static Arbitrary<List<Object>> arguments(Executable called, OddValues values) {
    List<Arbitrary<Object>> each =
        Arrays.stream(called.getGenericParameterTypes()).map(values::any).toList();
    return Combinators.combine(each).as(given -> given);
  }

  private static String signature(Executable called) {
    String type = called.getDeclaringClass().getName().replace(OURS, "");
    String name = called instanceof Method ? "." + called.getName() : "";
    return type
        + name
        + Arrays.stream(called.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(joining(", ", "(", ")"));
  }

  private static String step(Executable called, List<Object> given) {
    String name =
        called instanceof Method
            ? called.getName()
            : ((Constructor<?>) called).getDeclaringClass().getSimpleName();
    return name + given.stream().map(WaysIn::shown).collect(joining(", ", "(", ")"));
  }

  private static String shown(Object value) {
    String text = value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value);
    String quoted = value instanceof String ? "\"" + text + "\"" : text;
    return quoted.length() > 120 ? quoted.substring(0, 120) + "..." : quoted;
  }

  private static boolean isId(String text) {
    try {
      Ids.check("any", text);
      return true;
    } catch (InvalidInputException e) {
      return false;
    }
  }

  private static Optional<String> idOf(Object made) {
    try {
      Method id = made.getClass().getMethod("id");
      id.setAccessible(true); // generated classes are private
      Object found = id.invoke(made);
      return found instanceof Optional<?> some
          ? some.map(Object::toString)
          : Optional.of(found.toString());
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}

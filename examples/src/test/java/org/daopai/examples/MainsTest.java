package org.daopai.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CaseFormat;
import com.google.common.reflect.ClassPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daopai.examples.cli.Daopai;
import org.daopai.examples.quickstart.ReversePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every class of the examples that has a {@code main}, whether or not anybody thought of it
 * here, and compares what it prints with the golden file of its name. The command line ends its
 * process, so it is run as one elsewhere.
 */
class MainsTest {

  @ParameterizedTest
  @MethodSource("examples")
  void printsTheAgreedAnswer(Class<?> example) throws ReflectiveOperationException {
    Golden.check(
        CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, example.getSimpleName()) + ".txt",
        printedBy(example));
  }

  @Test
  void examplesAreFound() throws IOException {
    assertTrue(examples().contains(ReversePlan.class));
  }

  private static List<Class<?>> examples() throws IOException {
    return ClassPath.from(MainsTest.class.getClassLoader())
        .getTopLevelClassesRecursive("org.daopai.examples")
        .stream()
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .filter(type -> !type.equals(Daopai.class) && hasMain(type))
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static boolean hasMain(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && Stream.of(type.getMethods())
            .anyMatch(
                method ->
                    method.getName().equals("main")
                        && List.of(method.getParameterTypes()).equals(List.of(String[].class)));
  }

  private static String printedBy(Class<?> example) throws ReflectiveOperationException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      example.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(UTF_8);
  }
}

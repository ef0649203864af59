package org.daopai.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The code that the README shows is code that compiles and runs, excerpts of the quickstarts; the
 * commands of its quick start are those that build the library and plan a shipped project.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final String PLAN = "java -jar examples/target/daopai.jar plan ";
  private static final Path QUICKSTARTS =
      Path.of("src", "main", "java", "org", "daopai", "examples", "quickstart");

  @Test
  void codeOfTheReadmeIsInTheQuickstarts() throws IOException {
    List<CodeBlock> blocks = CodeBlock.java(Readme.text());
    Map<String, String> sources = quickstarts();

    assertFalse(blocks.isEmpty(), "The README shows no Java code");
    for (CodeBlock block : blocks) {
      assertTrue(
          sources.entrySet().stream()
              .filter(source -> block.mayBeFrom(source.getKey()))
              .anyMatch(source -> block.isExcerptOf(source.getValue())),
          () -> "No class of " + sources.keySet() + " has these lines any more:\n" + block);
    }
  }

  @Test
  void quickStartPlansAShippedProjectThenBuildsEverything() throws IOException {
    List<CodeBlock> commands = CodeBlock.shell(Readme.section("Quick start"));

    assertTrue(commands.size() >= 2, () -> "The quick start has too few commands: " + commands);
    assertEquals(1, commands.get(0).lines().size(), () -> "not one line: " + commands.get(0));
    String plan = commands.get(0).lines().get(0);
    int at = plan.indexOf(PLAN);
    assertTrue(at >= 0, () -> "plans nothing: " + plan);
    String file = Splitter.on(' ').split(plan.substring(at + PLAN.length())).iterator().next();
    assertTrue(Files.isRegularFile(ROOT.resolve(file)), () -> file + " is no file");
    assertEquals(List.of("mvn verify"), commands.get(1).lines());
  }

  @Test
  void legalTimeIsPrintedAsTheReadmeShowsIt() throws IOException {
    CodeBlock printed = CodeBlock.text(Readme.section("Count legal time")).get(0);

    Golden.check("count-legal-time.txt", printed + "\n");
  }

  @Test
  void latePlanIsExplainedAsTheReadmeShowsIt() throws IOException {
    CodeBlock printed = CodeBlock.text(Readme.section("Late: why, and what now?")).get(0);

    Golden.check("why-late.txt", printed + "\n");
  }

  @Test
  void gateRunsWhatTheQuickStartCalls() throws IOException {
    List<String> gate = Files.readAllLines(ROOT.resolve(".ci").resolve("run"), UTF_8);

    assertTrue(gate.contains("mvn verify"), () -> "no line 'mvn verify': " + gate);
  }

  @Test
  void sectionEndsWhereTheNextOneBegins() {
    String readme =
        """
        # Title
        ## First
        one
        ### Part
        two
        ## Second
        three
        """;

    assertEquals("one\n### Part\ntwo\n", Readme.section("First", readme));
    assertEquals("three\n", Readme.section("Second", readme));
    assertEquals("", Readme.section("Third", readme));
  }

  @Test
  void onlyFencedJavaIsJudged() {
    String readme =
        """
        Text and `code`.
        ```java
        int a = 1;
        ```
        ```xml
        <a/>
        ```
          ```java
          int b = 2;

          int c = 3;
          ```
        """;

    assertEquals(
        List.of(
            new CodeBlock(List.of("int a = 1;")),
            new CodeBlock(List.of("  int b = 2;", "", "  int c = 3;"))),
        CodeBlock.java(readme));
  }

  @Test
  void excerptMayLeaveLinesCommentsAndImportsOutAndBreakLinesElsewhere() {
    String source =
        """
        import java.util.List;

        class Example {
          void run() {
            int a = 1;
            // why
            int b =
                a + 2;
            print("// no comment", b);
          }
        }
        """;

    assertTrue(block("int a = 1;", "...", "print(\"// no comment\", b);").isExcerptOf(source));
    assertTrue(block("import org.other.Thing;", "int b = a + 2; // three").isExcerptOf(source));
    assertFalse(block("int a = 1;", "int b = a + 3;").isExcerptOf(source), "changed");
    assertFalse(block("int b = a + 2;", "int a = 1;").isExcerptOf(source), "out of order");
    assertFalse(block("int a = 10;").isExcerptOf(source), "a longer number");
    assertFalse(block("print(\"// no  comment\", b);").isExcerptOf(source), "another string");
    assertFalse(block("// only a comment").isExcerptOf(source), "says nothing");
  }

  @Test
  void blockThatNamesItsSourceIsLookedForThereOnly() {
    assertTrue(block("// from ReversePlan.java", "int a;").mayBeFrom("ReversePlan.java"));
    assertFalse(block("// from ReversePlan.java", "int a;").mayBeFrom("WeeklyProgress.java"));
    assertTrue(block("int a;").mayBeFrom("WeeklyProgress.java"));
  }

  private static CodeBlock block(String... lines) {
    return new CodeBlock(List.of(lines));
  }

  private static Map<String, String> quickstarts() throws IOException {
    try (Stream<Path> files = Files.list(QUICKSTARTS)) {
      return files.collect(
          Collectors.toMap(file -> file.getFileName().toString(), ReadmeTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

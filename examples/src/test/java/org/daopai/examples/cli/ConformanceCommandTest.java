package org.daopai.examples.cli;

import static org.daopai.examples.cli.Run.refused;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daopai.examples.conformance.MicrosoftProjectCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {

  @TempDir private Path directory;
  private Path cases;
  private Path results;

  @BeforeEach
  void shipOneCase() throws IOException {
    cases = Files.createDirectories(directory.resolve("cases"));
    results = directory.resolve("deep").resolve("results");
    Files.write(cases.resolve("b.json"), shipped());
  }

  @Test
  void everyCaseOfTheDirectoryIsPlanned() throws IOException {
    Files.write(cases.resolve("a.json"), shipped());
    Files.writeString(cases.resolve("notes.txt"), "no case");

    Run run = conformance();

    assertEquals(
        new Run(0, "2 cases: 2 planned, 0 failed; 920 activities and milestones\n", ""), run);
    assertEquals(
        Files.readString(results.resolve("a.json")), Files.readString(results.resolve("b.json")));
    JsonNode tasks = new ObjectMapper().readTree(results.resolve("a.json").toFile()).get("tasks");
    assertEquals(460, tasks.size());
    assertEquals("2026-01-01T09:00", tasks.get("1").get("earlyStart").asText());
    assertFalse(Files.exists(results.resolve("notes.txt")));
  }

  @Test
  void caseThatFailsIsToldOnOneLineAndTheRestIsDone() throws IOException {
    Path broken = Files.writeString(cases.resolve("a.json"), "{\"schema\":");
    Path other = Files.writeString(cases.resolve("c.json"), "{\"schema\":\"other/1\"}");

    Run run = conformance();

    assertEquals(
        new Run(
            1,
            "3 cases: 1 planned, 2 failed; 460 activities and milestones\n",
            """
            '%s': The case is not well-formed JSON, or says a member twice, at line 1, column 11
            '%s': The document has schema 'other/1'; schema 'truth-case/1' is read
            """
                .formatted(broken, other)),
        new Run(run.code(), run.out(), run.err().replace(System.lineSeparator(), "\n")));
    assertTrue(Files.exists(results.resolve("b.json")));
    assertFalse(Files.exists(results.resolve("a.json")));
  }

  @Test
  void whatIsNotPlannedCanBeAskedFor() {
    Run run = conformance("--unplanned");

    assertEquals(
        "b.json {}\n1 cases: 1 planned, 0 failed; 460 activities and milestones\n", run.out());
  }

  @Test
  void badUsageIsRefused() throws IOException {
    Path empty = Files.createDirectories(directory.resolve("empty"));
    Path missing = directory.resolve("missing");

    assertEquals(
        refused("'" + missing + "' does not exist; give the path of a directory of cases in JSON"),
        run("conformance", missing.toString(), results.toString()));
    assertEquals(
        refused(
            "'"
                + empty
                + "' has no file that ends in .json; give the path of a directory of cases in"
                + " JSON"),
        run("conformance", empty.toString(), results.toString()));
    assertEquals(
        refused(
            "Results named as the cases would take their place in '"
                + cases
                + "/.'; give another directory for them"),
        run("conformance", cases.toString(), cases + "/."));
    assertEquals(2, run("conformance", cases.toString()).code());
  }

  @Test
  void resultThatCannotBeWrittenIsRefused() throws IOException {
    Files.writeString(directory.resolve("deep"), "in the way");

    Run run = conformance();

    assertEquals(2, run.code());
    assertTrue(
        run.err().endsWith("give another directory for the results" + System.lineSeparator()));
  }

  private Run conformance(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "conformance";
    args[1] = cases.toString();
    args[2] = results.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return run(args);
  }

  private static byte[] shipped() throws IOException {
    return Resources.toByteArray(
        Resources.getResource(MicrosoftProjectCase.class, "mp_j90_a5_nr3.json"));
  }
}

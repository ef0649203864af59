package org.daopai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.daopai.examples.cli.Run.refused;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.daopai.model.json.ProjectJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

  private static final Path FILES = Path.of("src", "test", "resources", "interop");
  private static final Path PUMP_HOUSE = FILES.resolve("pump-house.xml");
  private static final Path WEIR = FILES.resolve("weir.xer");

  @TempDir private Path directory;

  @Test
  void fileIsWrittenAndTheListPrinted() throws IOException {
    Path out = directory.resolve("weir.json");

    Run run = run("import", WEIR.toString(), "--out", out.toString());

    assertEquals(
        new Run(
            0,
            """
            Task 1005 (Supervision) takes its span from others, which do not give it a finish, and is not imported
            Relation from task 1001 (Start) to task 1005 (Supervision) (SS) is not imported: one of its ends is not
            4 activities and milestones, 2 phases, 3 dependencies, 1 calendars, 1 deadlines, progress of 0; 2 things not imported
            """,
            ""),
        run);
    assertEquals(4, ProjectJson.read(out).network().elements().size());
    Run plan = run("plan", out.toString(), "--out", directory.toString());
    assertEquals(0, plan.code());
    assertTrue(plan.out().contains("Weir body"), plan::out);
  }

  @Test
  void withoutAFileTheProjectIsPrintedAndTheListGoesToTheOtherStream() {
    Run run = run("import", PUMP_HOUSE.toString());

    assertEquals(0, run.code());
    assertEquals("Pump house", ProjectJson.read(run.out()).network().name().text());
    assertEquals(4, run.err().lines().count());
    assertTrue(run.err().endsWith("; 3 things not imported\n"), run::err);
  }

  @Test
  void deadlinesCanBeGiven() {
    Run run =
        run(
            "import",
            PUMP_HOUSE.toString(),
            "--deadline",
            "6=2026-01-30",
            "--deadline",
            "7=2026-01-13T12:00");

    assertEquals(
        "[2026-01-31T00:00, 2026-01-13T12:00]",
        ProjectJson.read(run.out()).network().deadlines().stream()
            .map(deadline -> deadline.due().toString())
            .toList()
            .toString());
  }

  @Test
  void deadlineOfNothingOrOfNoDateIsRefused() {
    Run nothing = run("import", PUMP_HOUSE.toString(), "--deadline", "roof=2026-01-30");

    assertEquals(2, nothing.code());
    assertTrue(nothing.err().contains("'roof'"), nothing::err);
    assertEquals(
        refused(
            "Invalid value for option '--deadline' (ID=DATE): '6=Friday' is no deadline; write the"
                + " id of an activity, '=' and a date such as 2023-09-02 or a date-time such as"
                + " 2023-09-02T12:00; see 'daopai import --help'"),
        run("import", PUMP_HOUSE.toString(), "--deadline", "6=Friday"));
  }

  @Test
  void projectOfAFileOfSeveralIsChosenByName() {
    Path locks = WEIR.resolveSibling("locks.xer");
    Run south = run("import", locks.toString(), "--project", "South lock");

    assertEquals(0, south.code());
    assertEquals("South lock", ProjectJson.read(south.out()).network().name().text());
    assertFalse(south.err().contains("the first"), south::err);
    Run first = run("import", locks.toString());
    assertEquals("North lock", ProjectJson.read(first.out()).network().name().text());
    assertTrue(
        first.err().contains("The file has 2 projects; the first, North lock, is imported"),
        first::err);
    assertEquals(
        refused("'" + locks + "' has no project 'East lock'; it has [North lock, South lock]"),
        run("import", locks.toString(), "--project", "East lock"));
  }

  @Test
  void missingFileAndDirectoryAreRefused() {
    Path missing = directory.resolve("none.mpp");

    assertEquals(
        refused("'" + missing + "' does not exist; give the path of a schedule file"),
        run("import", missing.toString()));
    assertEquals(
        refused("'" + directory + "' is a directory; give the path of a schedule file"),
        run("import", directory.toString()));
  }

  @Test
  void fileCutOffAnywhereIsImportedInPartOrRefusedInASentence() throws IOException {
    for (Path whole : new Path[] {PUMP_HOUSE, WEIR}) {
      byte[] bytes = Files.readAllBytes(whole);
      for (int length = 0; length < bytes.length; length += 331) {
        Path cut = directory.resolve("cut-" + whole.getFileName());
        Files.write(cut, Arrays.copyOf(bytes, length));
        assertAnswered(cut, run("import", cut.toString()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 512, 5_000, 100_000})
  void noScheduleIsRefused(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    Path random = Files.write(directory.resolve("random.mpp"), bytes);
    byte[] compound = Arrays.copyOf(new byte[] {-48, -49, 17, -32, -95, -79, 26, -31}, 8 + length);
    Path container = Files.write(directory.resolve("container.mpp"), compound);

    assertRefused(random);
    assertRefused(container);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "<?xml version='1.0'?><Project xmlns='http://schemas.microsoft.com/project'/>",
        "<?xml version='1.0'?><!DOCTYPE p [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>]><Project"
            + " xmlns='http://schemas.microsoft.com/project'><Title>&c;</Title></Project>",
        "<?xml version='1.0'?><!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Project"
            + " xmlns='http://schemas.microsoft.com/project'><Title>&x;</Title></Project>"
      })
  void textThatIsNoScheduleIsRefused(String text) throws IOException {
    assertRefused(Files.writeString(directory.resolve("text.xml"), text));
  }

  @ParameterizedTest
  @CsvSource({
    "PT24H0M0S, PT99999999999999999H0M0S, is too long",
    "2026-02-10T17, 9999-02-10T17, dates from 1900-01-01 to 2199-12-31 can be planned",
    "<FromTime>13:00:00, <FromTime>11:00:00, overlap"
  })
  void valueBeyondAllBoundsIsNamed(String sound, String beyond, String sentence)
      throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("beyond.xml"),
            Files.readString(PUMP_HOUSE, UTF_8).replace(sound, beyond));

    Run run = run("import", file.toString());

    assertEquals(2, run.code());
    assertTrue(run.err().contains(sentence), run::err);
  }

  private void assertRefused(Path file) {
    assertEquals(
        refused(
            "'"
                + file
                + "' holds no schedule that can be read: it is damaged, cut off, empty, or of an"
                + " unknown form; a file of Microsoft Project (MPP, MPX, XML) or Primavera P6 (XER,"
                + " XML) is read"),
        run("import", file.toString()));
  }

  private static void assertAnswered(Path file, Run run) {
    assertTrue(run.code() == 0 || run.code() == 2, () -> file + " gave " + run);
    if (run.code() == 2) {
      assertEquals("", run.out());
      assertTrue(run.err().lines().allMatch(line -> line.length() > 20), run::err);
    }
  }
}

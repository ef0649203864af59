package org.daopai.examples.cli;

import static org.daopai.examples.cli.Run.refused;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daopai.examples.IndustrialPlant;
import org.daopai.examples.interop.ImportedProject;
import org.daopai.model.DataDate;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.json.ProjectJson;
import org.daopai.model.schedule.Schedule;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

  private static final String PLANT = IndustrialPlant.PROMISED.file().toString();

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"mspdi", "pmxml"})
  void fileIsWrittenAndTheListPrinted(String format) throws IOException {
    Path out = directory.resolve("plant.xml");

    Run run = run("export", PLANT, out.toString(), "--format", format);

    assertEquals(0, run.code());
    assertEquals("", run.err());
    assertTrue(
        run.out()
            .startsWith(
                "Calendar 'working-days' is written day by day from 2023-01-01 to 2026-12-31; "),
        run::out);
    assertTrue(
        run.out().contains("The investment projects that the file tells of are not written\n"),
        run::out);
    long listed = run.out().lines().count() - 1;
    assertTrue(
        run.out()
            .endsWith(
                "40 activities and milestones, 5 phases, 62 dependencies, 3 calendars, 2 deadlines,"
                    + " progress of 0; "
                    + listed
                    + " things the file does not say\n"),
        run::out);
    assertEquals(40, ImportedProject.read(out).document().network().elements().size());
    byte[] first = Files.readAllBytes(out);
    run("export", PLANT, out.toString(), "--format", format);
    assertArrayEquals(first, Files.readAllBytes(out));
  }

  @Test
  void fileOfAnotherApplicationComesBackPlanned() {
    Path imported = directory.resolve("pump-house.json");
    Path out = directory.resolve("planned.XML");
    Path pumpHouse = Path.of("src", "test", "resources", "interop", "pump-house.xml");
    run("import", pumpHouse.toString(), "--out", imported.toString(), "--deadline", "6=2026-01-30");

    Run run = run("export", imported.toString(), out.toString(), "--lang", "en");

    assertEquals(0, run.code());
    ImportedProject back = ImportedProject.read(out);
    assertEquals("Pump house", back.document().network().name().text());
    assertEquals("2026-01-31T00:00", back.document().network().deadlines().get(0).due().toString());
  }

  @Test
  void dataDateCanBeGiven() {
    Path out = directory.resolve("plant.xml");

    run("export", PLANT, out.toString(), "--data-date", "2023-10-09");

    assertEquals(
        DataDate.of(2023, 10, 9), ImportedProject.read(out).document().dataDate().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plant.mpp", "plant", "plant.xer", ".xml.zip"})
  void otherFormsAreRefusedBeforeAnythingIsWritten(String name) {
    Path out = directory.resolve(name);

    assertEquals(
        refused(
            "'"
                + out
                + "' does not end in .xml; the XML forms of Microsoft Project and Primavera P6 are"
                + " written, their own binary and text forms are not; see 'daopai export --help'"),
        run("export", PLANT, out.toString()));
    assertFalse(Files.exists(out));
  }

  @Test
  void unknownFormatIsRefused() {
    assertEquals(
        refused(
            "Invalid value for option '--format': 'xer' is not a format that is written;"
                + " give mspdi (Microsoft Project) or pmxml (Primavera P6); see 'daopai export"
                + " --help'"),
        run("export", PLANT, directory.resolve("plant.xml").toString(), "--format", "xer"));
  }

  @Test
  void placeThatCannotBeWrittenIsRefused() throws IOException {
    Path taken = Files.createDirectory(directory.resolve("taken.xml"));
    Path missing = directory.resolve("missing").resolve("plant.xml");

    assertEquals(
        refused(
            "'"
                + taken
                + "' cannot be written, a file or directory of that name is in the way; give"
                + " another file"),
        run("export", PLANT, taken.toString()));
    Run run = run("export", PLANT, missing.toString());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("'" + missing + "' cannot be written, "), run::err);
    assertTrue(run.err().endsWith("; give another file\n"), run::err);
  }

  @Test
  void whatIsNoProjectFileIsRefused() throws IOException {
    Path out = directory.resolve("out.xml");
    Path missing = directory.resolve("none.json");
    Path text = Files.writeString(directory.resolve("text.json"), "hello");

    assertEquals(
        refused("'" + missing + "' does not exist; give the path of a project file in JSON"),
        run("export", missing.toString(), out.toString()));
    assertEquals(2, run("export", text.toString(), out.toString()).code());
    assertFalse(Files.exists(out));
  }

  /**
   * A file of either application is imported with a new deadline, planned back from it and written
   * with the dates of that plan; its tasks keep their numbers or ids.
   */
  @ParameterizedTest
  @CsvSource({
    "pump-house.xml, 6, mspdi, LateFinish, true",
    "pump-house.xml, 6, pmxml, RemainingLateFinishDate, false", // lags on several calendars
    "weir.xer, A1030, mspdi, LateFinish, false", // a start milestone
    "weir.xer, A1030, pmxml, RemainingLateFinishDate, true"
  })
  void existingFileIsPlannedBackFromANewDeadlineAndWritten(
      String file, String last, String format, String element, boolean isAllSaid)
      throws IOException {
    String given = Path.of("src", "test", "resources", "interop", file).toString();
    String project = directory.resolve("project.json").toString();
    Path out = directory.resolve("out.xml");

    assertEquals(
        0, run("import", given, "--out", project, "--deadline", last + "=2026-02-03").code());
    assertEquals(0, run("export", project, out.toString(), "--format", format).code());
    Schedule plan = planned(ProjectJson.read(Path.of(project)));
    Schedule again = planned(ImportedProject.read(out).document());

    assertEquals("2026-02-04T00:00", plan.deadline(last).due().toString());
    String text = Files.readString(out);
    for (ScheduledActivity activity : plan.activities()) {
      boolean isOpen = activity.progress().isEmpty();
      if (isOpen && activity.lateFinish().isPresent()) {
        String late = activity.lateFinish().get() + ":00";
        assertTrue(text.contains("<" + element + ">" + late + "</" + element + ">"), late);
      }
      if (isOpen && isAllSaid) {
        assertEquals(activity.toString(), again.activity(activity.id()).toString());
      }
    }
  }

  private static Schedule planned(ProjectDocument document) {
    return ReversePlanner.create().plan(document.network(), document.dataDate().orElseThrow());
  }
}

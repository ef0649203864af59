package org.daopai.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.ChinaCalendars;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {

  @Test
  void schemasAreSchemas() throws IOException {
    for (URL schema : List.of(ProjectJson.schema(), ScheduleJson.schema())) {
      assertEquals(List.of(), Schemas.faults(Schemas.SCHEMA, Resources.toString(schema, UTF_8)));
    }
    assertFalse(Schemas.faults(Schemas.SCHEMA, "{\"type\": \"text\"}").isEmpty());
  }

  @Test
  void documentsWrittenByHandAreValid() {
    assertEquals(List.of(), Schemas.faults(Schemas.PROJECT, Examples.PLANT));
    assertEquals(List.of(), Schemas.faults(Schemas.PROJECT, Examples.ONE_ACTIVITY));
    assertEquals(List.of(), Schemas.faults(Schemas.SCHEDULE, Examples.TWO_STEPS));
  }

  @Test
  void whatIsWrittenIsValid() {
    ProjectDocument plant = ProjectJson.read(Examples.PLANT);
    ProjectDocument office =
        ProjectDocument.of(
            ProjectNetwork.builder()
                .calendar(ChinaCalendars.administrative())
                .addCalendar(ChinaCalendars.civil())
                .build());

    assertEquals(List.of(), Schemas.faults(Schemas.PROJECT, ProjectJson.write(plant)));
    assertEquals(List.of(), Schemas.faults(Schemas.PROJECT, ProjectJson.write(office)));
    assertEquals(
        List.of(),
        Schemas.faults(
            Schemas.SCHEDULE, ScheduleJson.write(ScheduleJson.read(Examples.TWO_STEPS))));
  }

  @Test
  void scheduleWithAWrongNetworkIsNotValid() {
    String wrong = Examples.TWO_STEPS.replace("1 working day", "1 day");

    assertFalse(Schemas.faults(Schemas.SCHEDULE, wrong).isEmpty());
  }
}

package org.daopai.model.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.schedule.Schedule;
import org.daopai.testing.Documents;

class JsonProperties {

  private static final Duration BOUND = Duration.ofSeconds(10);

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void projectReadIsTheOneWritten(@ForAll("projects") ProjectDocument document) {
    String json = ProjectJson.write(document);
    byte[] bytes = json.getBytes(UTF_8);

    assertEquals(document, ProjectJson.read(json));
    assertEquals(document, ProjectJson.read(new ByteArrayInputStream(bytes)));
    assertEquals(json, ProjectJson.write(ProjectJson.read(json)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void scheduleReadIsTheOneWritten(@ForAll("schedules") Schedule schedule) {
    String json = ScheduleJson.write(schedule);

    assertEquals(schedule, ScheduleJson.read(json));
    assertEquals(schedule, ScheduleJson.read(new ByteArrayInputStream(json.getBytes(UTF_8))));
    assertEquals(json, ScheduleJson.write(ScheduleJson.read(json)));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void projectWrittenIsValid(@ForAll("projects") ProjectDocument document) {
    assertEquals(List.of(), Schemas.faults(Schemas.PROJECT, ProjectJson.write(document)));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void scheduleWrittenIsValid(@ForAll("schedules") Schedule schedule) {
    assertEquals(List.of(), Schemas.faults(Schemas.SCHEDULE, ScheduleJson.write(schedule)));
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.BOUNDED)
  void damagedProjectIsReadOrRefused(@ForAll("damages") List<Damage> damages) {
    byte[] bytes = damaged(Examples.PLANT, damages);
    ProjectDocument read = readOrRefused(() -> ProjectJson.read(new ByteArrayInputStream(bytes)));
    if (read != null) {
      assertEquals(read, ProjectJson.read(ProjectJson.write(read)));
    }
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.BOUNDED)
  void damagedScheduleIsReadOrRefused(@ForAll("damages") List<Damage> damages) {
    byte[] bytes = damaged(Examples.TWO_STEPS, damages);
    Schedule read = readOrRefused(() -> ScheduleJson.read(new ByteArrayInputStream(bytes)));
    if (read != null) {
      assertEquals(read, ScheduleJson.read(ScheduleJson.write(read)));
      read.activities().forEach(activity -> read.drivingChain(activity.id()));
    }
  }

  @Provide
  Arbitrary<ProjectDocument> projects() {
    return Documents.projects();
  }

  @Provide
  Arbitrary<Schedule> schedules() {
    return Documents.schedules();
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\\u",
            "\\ud800",
            "\u0000",
            "\uFEFF",
            "null",
            "true",
            "-",
            "-1",
            "0",
            "1e999",
            "99999999999",
            "NaN",
            "\"id\":",
            "\"\"",
            "{}",
            "[]",
            "2023-02-30",
            "T24:00",
            "%",
            " ",
            "\n",
            "é",
            "工");
    Arbitrary<String> inserts =
        Arbitraries.oneOf(
            parts.map(part -> new String(part.getBytes(UTF_8), ISO_8859_1)),
            Arbitraries.strings().withCharRange('\0', '\u00FF').ofMaxLength(3));
    return Combinators.combine(
            Arbitraries.of(Damage.Kind.class),
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.integers().between(1, 30),
            inserts)
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** One change to the bytes of a document; the insert holds a byte a character. */
  record Damage(Kind kind, int at, int length, String insert) {

    enum Kind {
      FLIP,
      INSERT,
      DELETE,
      REPLACE,
      REPEAT,
      TRUNCATE
    }

    byte[] to(byte[] bytes) {
      int from = at % (bytes.length + 1);
      int end = Math.min(bytes.length, from + length);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(bytes, 0, from);
      switch (kind) {
        case FLIP -> {
          if (from < bytes.length) {
            out.write(bytes[from] ^ 1 << length % 8);
            out.write(bytes, from + 1, bytes.length - from - 1);
          }
        }
        case INSERT -> {
          out.writeBytes(insert.getBytes(ISO_8859_1));
          out.write(bytes, from, bytes.length - from);
        }
        case DELETE -> out.write(bytes, end, bytes.length - end);
        case REPLACE -> {
          out.writeBytes(insert.getBytes(ISO_8859_1));
          out.write(bytes, end, bytes.length - end);
        }
        case REPEAT -> {
          out.write(bytes, from, end - from);
          out.write(bytes, from, bytes.length - from);
        }
        case TRUNCATE -> {}
      }
      return out.toByteArray();
    }
  }

  private static byte[] damaged(String document, List<Damage> damages) {
    byte[] bytes = document.getBytes(UTF_8);
    for (Damage damage : damages) {
      bytes = damage.to(bytes);
    }
    return bytes;
  }

  private interface Reading<T> {
    T read();
  }

  private static <T> T readOrRefused(Reading<T> reading) {
    return assertTimeoutPreemptively(
        BOUND,
        () -> {
          try {
            return reading.read();
          } catch (InvalidInputException e) {
            return null;
          }
        });
  }
}

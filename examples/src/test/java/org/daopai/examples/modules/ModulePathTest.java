package org.daopai.examples.modules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The library works as named modules too, where each module opens its own files alone. */
class ModulePathTest {

  private static final Pattern RUN_TIME =
      Pattern.compile(
          ".*[/\\\\](daopai-(model|scheduling|metrics)[^/\\\\]*\\.jar"
              + "|(model|scheduling|metrics)[/\\\\]target[/\\\\]classes"
              + "|(guava|failureaccess|jspecify|slf4j-(api|nop)|commons-(statistics|rng|numbers)|jackson-core)"
              + "[^/\\\\]*\\.jar)");

  @Test
  void plansIndicatorsAndDocumentsWorkAsNamedModules() throws IOException, InterruptedException {
    Map<Boolean, List<String>> paths =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .collect(partitioningBy(entry -> RUN_TIME.matcher(entry).matches()));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                paths.get(true).stream().collect(joining(File.pathSeparator)),
                "--add-modules",
                "daopai.scheduling,daopai.metrics,com.fasterxml.jackson.core",
                "--class-path",
                paths.get(false).stream()
                    .filter(entry -> entry.endsWith("test-classes"))
                    .collect(joining(File.pathSeparator)),
                OnModulePath.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(java.getInputStream().readAllBytes(), UTF_8);
    java.waitFor(1, TimeUnit.MINUTES);
    assertEquals(
        """
        module daopai.model module daopai.scheduling
        module daopai.metrics delivery.plan-attainment@1 (original list)
        permit[early 2024-02-05T08:00 to 2024-02-09T17:00, late 2024-02-06T08:00 to 2024-02-18T17:00]
        true
        true
        """,
        printed.replaceAll("@[^ ]*SNAPSHOT", "").replace("\r\n", "\n"));
  }
}

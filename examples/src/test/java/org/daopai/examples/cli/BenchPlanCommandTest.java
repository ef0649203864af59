package org.daopai.examples.cli;

import static org.daopai.examples.cli.Run.refused;
import static org.daopai.examples.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daopai.scheduling.bench.networks.LayeredNetworks;
import org.junit.jupiter.api.Test;

class BenchPlanCommandTest {

  private static final Pattern REMARK =
      Pattern.compile(
          "(mpxj-microsoft|mpxj-primavera) and daopai agree by working time on (\\d+) of 200 "
              + "\\([0-9.]+ %; ([0-9.]+) % to within 8 h\\) early starts and (\\d+) of 200 "
              + "\\([0-9.]+ %; ([0-9.]+) % to within 8 h\\) late starts");

  @Test
  void everyPlannerHasItsRowAndTheDatesAreCompared() {
    Run run = run("bench", "plan", "--n", "200", "--rounds", "1", "--warm-up", "0", "--seed", "7");

    assertEquals(0, run.code());
    List<String> lines = run.out().lines().toList();
    assertEquals("planner,n,links,cpu_ms,allocated_mb,ratio", lines.get(0));
    List<List<String>> rows = rows(lines);
    assertEquals(
        List.of("daopai", "daopai-replan", "mpxj-microsoft", "mpxj-primavera"),
        rows.stream().map(row -> row.get(0)).toList());
    String links = String.valueOf(LayeredNetworks.of(200, 7).dependencies().size());
    double ours = Double.parseDouble(rows.get(0).get(3));
    for (List<String> row : rows) {
      assertEquals(6, row.size());
      assertEquals("200", row.get(1));
      assertEquals(links, row.get(2));
      assertTrue(Double.parseDouble(row.get(3)) > 0, "CPU time in " + row);
      assertTrue(Double.parseDouble(row.get(4)) > 0, "allocation in " + row);
      double ratio = Double.parseDouble(row.get(3)) / ours;
      assertEquals(ratio, Double.parseDouble(row.get(5)), 0.05 + 0.01 * ratio);
    }
    assertEquals("1.0", rows.get(0).get(5));
    List<String> remarks = run.err().lines().toList();
    assertEquals(2, remarks.size());
    for (String remark : remarks) {
      Matcher matcher = REMARK.matcher(remark);
      assertTrue(matcher.matches(), remark);
      assertTrue(Integer.parseInt(matcher.group(2)) >= 180, remark);
      assertTrue(Double.parseDouble(matcher.group(3)) >= 95, remark);
      assertTrue(Integer.parseInt(matcher.group(4)) >= 140, remark);
      assertTrue(Double.parseDouble(matcher.group(5)) >= 80, remark);
    }
  }

  @Test
  void onlyThePlannersNamedAreMeasuredAndOursAlways() {
    assertEquals(List.of("daopai"), planners("daopai"));
    assertEquals(List.of("daopai", "mpxj-primavera"), planners("mpxj-primavera"));
    assertEquals(
        List.of("daopai", "mpxj-microsoft"), planners("mpxj-microsoft,daopai,mpxj-microsoft"));
  }

  @Test
  void smallestNetworkIsPlanned() {
    assertTrue(
        run("bench", "plan", "--n", "1", "--rounds", "1", "--warm-up", "0", "--planners", "daopai")
            .out()
            .contains("\ndaopai,1,0,"));
  }

  @Test
  void badOptionsAreRefusedWithASentence() {
    String help = "; see 'daopai bench plan --help'";
    assertEquals(
        refused("--n is 0; give a number of activities and milestones from 1 to 10000000"),
        run("bench", "plan", "--n", "0"));
    assertEquals(
        refused("--n is 10000001; give a number of activities and milestones from 1 to 10000000"),
        run("bench", "plan", "--n", "10000001"));
    assertEquals(
        refused(
            "Invalid value for option '--n': '1e3' is not a whole number such as 1000, without"
                + " separators"
                + help),
        run("bench", "plan", "--n", "1e3"));
    assertEquals(refused("Missing required option: '--n=N'" + help), run("bench", "plan"));
    assertEquals(
        refused("--rounds is 0; give a number of rounds from 1 to 1000"),
        run("bench", "plan", "--n", "5", "--rounds", "0"));
    assertEquals(
        refused("--rounds is 99999999999; give a number of rounds from 1 to 1000"),
        run("bench", "plan", "--n", "5", "--rounds", "99999999999"));
    assertEquals(
        refused("--warm-up is -1; give a number of seconds from 0 to 3600"),
        run("bench", "plan", "--n", "5", "--warm-up", "-1"));
    assertEquals(
        refused(
            "Invalid value for option '--planners' (NAME): 'project' is not a planner that is"
                + " measured; give some of daopai, daopai-replan, mpxj-microsoft, mpxj-primavera"
                + help),
        run("bench", "plan", "--n", "5", "--planners", "daopai,project"));
    assertEquals(
        refused(
            "Nothing to measure is given; what can be measured is [plan]; see 'daopai bench"
                + " --help'"),
        run("bench"));
  }

  private static List<String> planners(String named) {
    Run run =
        run("bench", "plan", "--n", "20", "--rounds", "1", "--warm-up", "0", "--planners", named);
    return rows(run.out().lines().toList()).stream().map(row -> row.get(0)).toList();
  }

  private static List<List<String>> rows(List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(List.of(line.split(",", -1)));
    }
    return rows;
  }
}

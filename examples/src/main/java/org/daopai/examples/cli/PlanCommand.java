package org.daopai.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daopai.examples.report.PlanJson;
import org.daopai.examples.report.TextReport;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.wallchart.WallChart;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.schedule.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plans one project file in reverse, prints the answer and draws the wall chart. */
@Command(
    name = "plan",
    description = {
      "Plans a project in reverse from its deadlines, prints the reverse schedule and the verdict"
          + " on each deadline, and draws a wall chart.",
      "倒排一个项目：打印倒排工期表和各时限的判定，并绘制挂图。",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {

  private static final String WALL_CHART = "wall-chart.html";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PlannedFile planned = new PlannedFile();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "daopai-out",
      converter = PathConverter.class,
      description = "Where to write " + WALL_CHART + " (${DEFAULT-VALUE}). 挂图输出目录。")
  private Path out = Path.of("");

  @Mixin private LanguageOption names = new LanguageOption();

  @Option(
      names = "--json",
      description =
          "Print one JSON object of the form "
              + PlanJson.FORMAT
              + " instead of the report: the schedule as daopai-schedule/1, the lights by id, the"
              + " verdicts with their driving chains, the ids due soon, the indicators and the path"
              + " of the wall chart. 输出 JSON。")
  private boolean json;

  @Override
  public Integer call() throws FileFault {
    ProjectDocument document = planned.read();
    Schedule schedule = planned.plan(document);
    ProjectReview review = ProjectReview.of(schedule, document.portfolio());
    Path wallChart =
        OutputFile.writeIn(out, WALL_CHART, WallChart.html(review), FileFault.ANOTHER_DIRECTORY);
    PrintWriter answer = spec.commandLine().getOut();
    answer.print(
        json
            ? PlanJson.of(review, wallChart.toString())
            : TextReport.of(review, wallChart.toString(), names.language()));
    answer.flush();
    return ExitCode.OK;
  }
}

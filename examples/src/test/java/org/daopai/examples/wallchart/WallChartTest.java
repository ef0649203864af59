package org.daopai.examples.wallchart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.daopai.examples.IndustrialPlant;
import org.daopai.examples.LateLaunch;
import org.daopai.examples.review.ProjectReview;
import org.daopai.examples.review.ReviewedActivity;
import org.daopai.model.Activity;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.ScheduledActivity;
import org.daopai.scheduling.ReversePlanner;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class WallChartTest {

  private static final double TOLERANCE = 0.011;

  private final ProjectReview plant = IndustrialPlant.PROMISED.review();
  private final String html = WallChart.html(plant);
  private final Page page = Page.parse(html);

  @Test
  void everyActivityAndMilestoneIsInEachDrawingAndTheTable() {
    for (ReviewedActivity activity : plant.activities()) {
      String id = "[@data-id='" + activity.id() + "']";
      page.one("//section[@id='gantt']//g[contains(@class,'row')]" + id);
      page.one("//section[@id='flow']//g[contains(@class,'box')]" + id);
      page.one("//table[@class='reverse-schedule']//tr" + id);
    }
  }

  @Test
  void barsStandWhereTheirDatesAre() {
    for (ScheduledActivity activity : plant.schedule().activities()) {
      if (activity.element() instanceof Activity) {
        assertBar(activity, "early", activity.earlyStart(), activity.earlyFinish());
        if (activity.lateStart().isPresent()) {
          assertBar(
              activity, "late", activity.lateStart().get(), activity.lateFinish().orElseThrow());
        }
      }
    }
  }

  @Test
  void diamondsDeadlinesAndDataDateStandWhereTheirDatesAre() {
    Element diamond = page.one("//g[@data-id='M1']/path[@class='early']");
    String path = diamond.getAttribute("d");
    assertEquals(
        x(plant.schedule().activity("M1").earlyFinish()),
        Double.parseDouble(path.substring(1, path.indexOf(' '))),
        TOLERANCE);
    Element today = page.one("//line[@class='data-date']");
    assertEquals(x(LocalDateTime.of(2023, 9, 1, 17, 0)), Page.number(today, "x1"), TOLERANCE);
    List<Element> deadlines = page.all("//line[contains(@class,'deadline')]");
    assertEquals(2, deadlines.size());
    assertEquals(
        x(LocalDateTime.of(2025, 1, 1, 0, 0)), Page.number(deadlines.get(0), "x1"), TOLERANCE);
    assertEquals(
        x(LocalDateTime.of(2025, 4, 1, 0, 0)), Page.number(deadlines.get(1), "x1"), TOLERANCE);
  }

  @Test
  void winterClosureIsShadedInTheRowsOfTheOutdoorCalendarOnly() {
    List<Element> closures = page.all("//rect[@class='closure']");
    // D1, D2 and D4 each close in the winters that begin in 2023 and in 2024
    assertEquals(6, closures.size());
    double from = x(LocalDate.of(2023, 11, 1).atStartOfDay());
    double to = x(LocalDate.of(2024, 4, 1).atStartOfDay());
    assertEquals(from, Page.number(closures.get(0), "x"), TOLERANCE);
    assertEquals(to - from, Page.number(closures.get(0), "width"), 2 * TOLERANCE);
  }

  @Test
  void weekendsAndHolidaysOfTheDefaultCalendarAreShaded() {
    long weekends = page.all("//rect[@class='weekend']").size();
    assertTrue(weekends > 60 && weekends < 90, weekends + " weekends in 20 months");
    // the first day of the eight-day National Day holiday of 2023
    double nationalDay = x(LocalDate.of(2023, 9, 29).atStartOfDay());
    assertTrue(
        page.all("//rect[@class='holiday']").stream()
            .anyMatch(day -> Math.abs(Page.number(day, "x") - nationalDay) < TOLERANCE));
  }

  @Test
  void drivingChainOfTheTightestDeadlineIsMarked() {
    List<String> chain = plant.tightest().orElseThrow().chain();
    assertEquals("M2", chain.get(chain.size() - 1));
    assertEquals(chain.size() - 1, page.all("//path[@class='chain-link']").size());
    assertEquals(chain.size() - 1, page.all("//path[@class='edge chain']").size());
    assertEquals(
        List.copyOf(chain).stream().sorted().toList(),
        page.all("//g[@class='box chain']").stream()
            .map(box -> box.getAttribute("data-id"))
            .sorted()
            .toList());
  }

  @Test
  void boxesOfTheFlowChartDoNotOverlap() {
    List<Element> boxes = page.all("//g[contains(@class,'box')]/rect[@class='shape']");
    assertEquals(35, boxes.size());
    for (Element a : boxes) {
      for (Element b : boxes) {
        boolean apart =
            a == b
                || Math.abs(Page.number(a, "x") - Page.number(b, "x")) >= Page.number(a, "width")
                || Math.abs(Page.number(a, "y") - Page.number(b, "y")) >= Page.number(a, "height");
        assertTrue(apart);
      }
    }
  }

  @Test
  void pageNeedsNothingBesideIt() {
    assertFalse(html.contains("http"), "no address");
    assertFalse(html.contains("@import"), "no style sheet");
    assertTrue(page.all("//link | //img | //iframe | //script[@src]").isEmpty());
  }

  @Test
  void sameReviewGivesTheSamePage() {
    assertEquals(html, WallChart.html(IndustrialPlant.PROMISED.review()));
  }

  @Test
  void labelsAreInEnglishAndChinese() {
    for (String label :
        List.of(
            "Gantt chart 横道图",
            "Flow chart of procedures 推进流程图",
            "Due in the next 30 days 未来 30 天到期节点",
            "Reverse schedule 倒排工期表",
            "Data date 数据日期",
            "Driving chain 制约链",
            "Seasonal closure 季节性停工",
            "met 可按期")) {
      assertTrue(html.contains(label), label);
    }
  }

  @Test
  void namesAreShownAndNeverRun() {
    String name = "<script>alert('x')</script> & \"y\" ]]>";
    ProjectReview review =
        review(
            ProjectNetwork.builder()
                .name(name)
                .addPhase(Phase.of("<i>", name))
                .addActivity(
                    Activity.of("<a&\"'>", name, WorkDuration.workingDays(1)).by(name).in("<i>"))
                .addMilestone(Milestone.finish("end", "\u0000\u202E\uD800 long ".repeat(100)))
                .addDependency(Dependency.startToStart("<a&\"'>", "end"))
                .addDeadline(Deadline.hard("end", LocalDate.of(2024, 3, 1)).withId("<d>"))
                .build());

    Page drawn = Page.parse(WallChart.html(review));

    assertEquals(1, drawn.all("//script").size());
    assertEquals(name, drawn.one("//h1").getTextContent());
    assertEquals(
        "◆ " + "� long ".repeat(100), drawn.all("//td[@class='name']").get(1).getTextContent());
    assertEquals(
        "<a&\"'>", drawn.one("//tbody[../../../@id='reverse']/tr[1]").getAttribute("data-id"));
    assertEquals(name, drawn.one("//tbody[../../../@id='reverse']/tr[1]/td[5]").getTextContent());
  }

  @Test
  void longNamesStayWithinTheirBoxes() {
    for (String text :
        List.of("很长的名称".repeat(40), "a very long name ".repeat(40), "x".repeat(400))) {
      for (String line : TextFit.wrap(text, 134, 12.5, 2)) {
        assertTrue(TextFit.width(line, 12.5) <= 134 + 12.5, line);
      }
      assertEquals(2, TextFit.wrap(text, 134, 12.5, 2).size());
    }
  }

  @Test
  void networksWithoutDeadlinesPhasesOrElementsAreDrawn() {
    for (ProjectNetwork network :
        List.of(
            ProjectNetwork.builder().build(),
            ProjectNetwork.builder().addMilestone(Milestone.start("only", "Only")).build(),
            ProjectNetwork.builder()
                .addPhase(Phase.of("outer", "Outer"))
                .addPhase(Phase.of("inner", "Inner").within("outer"))
                .addActivity(Activity.of("a", "A", WorkDuration.workingDays(2)).in("inner"))
                .addActivity(Activity.of("b", "B", WorkDuration.workingDays(2)))
                .build())) {
      Page drawn = Page.parse(WallChart.html(review(network)));
      int nodes = network.elements().size();
      assertEquals(nodes, drawn.all("//g[contains(@class,'row')]").size());
      assertEquals(nodes, drawn.all("//g[contains(@class,'box')]").size());
      assertEquals(1, drawn.all("//p[contains(@class,'verdict')]").size());
    }
  }

  @Test
  void fiveHundredActivitiesOverTenYearsAreDrawn() {
    ProjectNetwork.Builder network =
        ProjectNetwork.builder().calendar(ChinaCalendars.administrative());
    for (int i = 0; i < 500; i++) {
      network.addActivity(Activity.of("n" + i, "Step " + i, WorkDuration.workingDays(5)));
      if (i > 0) {
        network.addDependency(Dependency.finishToStart("n" + (i - 1) / 2, "n" + i));
      }
    }
    network.addDeadline(Deadline.hard("n499", LocalDate.of(2033, 12, 31)));

    Page drawn = Page.parse(WallChart.html(review(network.build())));

    assertEquals(500, drawn.all("//g[contains(@class,'row')]").size());
    assertEquals(499, drawn.all("//path[starts-with(@class,'edge')]").size());
    assertTrue(drawn.all("//rect[@class='weekend']").isEmpty(), "too narrow to be seen");
  }

  @Test
  void phasesNestedTwoThousandDeepAreDrawnOnASmallStack() throws InterruptedException {
    ProjectNetwork.Builder network = ProjectNetwork.builder();
    for (int i = 0; i < 2_000; i++) {
      Phase phase = Phase.of("p" + i, "Phase " + i);
      network.addPhase(i == 0 ? phase : phase.within("p" + (i - 1)));
    }
    network.addActivity(Activity.of("a", "A", WorkDuration.workingDays(1)).in("p1"));
    network.addActivity(Activity.of("b", "B", WorkDuration.workingDays(1)).in("p1999"));
    ProjectReview review = review(network.build());
    List<String> drawn = new CopyOnWriteArrayList<>();

    Thread small = new Thread(null, () -> drawn.add(WallChart.html(review)), "small", 128 * 1024);
    small.start();
    small.join();

    List<Element> heads = Page.parse(drawn.get(0)).all("//g[@class='phase']/text");
    assertEquals(
        List.of(
            "p0  Phase 0 › p1  Phase 1",
            "… › p1997  Phase 1997 › p1998  Phase 1998 › p1999  Phase 1999"),
        heads.stream().map(Element::getTextContent).toList());
  }

  @Test
  void veryLargePageShowsTheTightestAndTheEarliestAndSaysWhatIsLeftOut() {
    int size = 5_000;
    ProjectNetwork.Builder network = ProjectNetwork.builder();
    for (int i = 0; i < size; i++) {
      network.addActivity(Activity.of("n" + i, "Step " + i, WorkDuration.workingDays(1)));
      network.addDeadline(Deadline.hard("n" + i, LocalDate.of(2044, 1, 1).minusDays(i)));
    }
    String large = WallChart.html(review(network.build()));
    Page drawn = Page.parse(large);

    assertTrue(large.length() < 3_000_000, large.length() + " characters");
    assertEquals(
        IntStream.range(size - 40, size).mapToObj(i -> "n" + i).toList(),
        drawn.all("//div[@data-deadline]").stream()
            .map(card -> card.getAttribute("data-deadline"))
            .toList());
    assertEquals(40, drawn.all("//line[contains(@class,'deadline')]").size());
    List<String> rows =
        drawn.all("//g[contains(@class,'row')]").stream()
            .map(row -> row.getAttribute("data-id"))
            .toList();
    assertEquals(IntStream.range(size - 1_000, size).mapToObj(i -> "n" + i).toList(), rows);
    assertEquals(600, drawn.all("//g[contains(@class,'box')]").size());
    assertEquals(1_000, drawn.all("//table[@class='reverse-schedule']/tbody/tr").size());
    List<String> notes =
        drawn.all("//p[@class='left-out']").stream().map(Element::getTextContent).toList();
    assertTrue(notes.contains("… 4960 more deadlines not drawn 其余 4960 个时限未绘制"), notes.toString());
    assertTrue(
        notes.contains("… 4000 more activities and milestones not drawn 其余 4000 项未绘制"),
        notes.toString());
    assertTrue(
        notes.contains("… 4400 more activities and milestones not drawn 其余 4400 项未绘制"),
        notes.toString());
  }

  @Test
  void pageThatShowsEverythingSpeaksOfNothingLeftOut() {
    assertTrue(page.all("//p[@class='left-out']").isEmpty());
  }

  @Test
  void lateFloatIsDrawnNegative() {
    Page launch = Page.parse(WallChart.html(LateLaunch.review()));

    assertEquals(3, launch.all("//rect[@class='float negative']").size());
    assertEquals(3, launch.all("//table[@class='due-soon']//tr[@data-id]").size());
    launch.one("//div[@class='verdict red'][@data-deadline='launch']");
  }

  private void assertBar(
      ScheduledActivity activity, String kind, LocalDateTime start, LocalDateTime finish) {
    Element bar =
        page.one(
            "//section[@id='gantt']//g[@data-id='"
                + activity.id()
                + "']/rect[@class='"
                + kind
                + "']");
    assertEquals(x(start), Page.number(bar, "x"), TOLERANCE, activity.id() + " " + kind);
    assertEquals(
        Math.max(1.5, x(finish) - x(start)),
        Page.number(bar, "width"),
        2 * TOLERANCE,
        activity.id() + " " + kind);
  }

  /** A straight line through the first and the last line of the grid. */
  private double x(LocalDateTime at) {
    List<Element> grid = page.all("//line[@data-date]");
    Element first = grid.get(0);
    Element last = grid.get(grid.size() - 1);
    LocalDateTime from = LocalDate.parse(first.getAttribute("data-date")).atStartOfDay();
    LocalDateTime to = LocalDate.parse(last.getAttribute("data-date")).atStartOfDay();
    double part =
        (double) ChronoUnit.MINUTES.between(from, at) / ChronoUnit.MINUTES.between(from, to);
    return Page.number(first, "x1") + part * (Page.number(last, "x1") - Page.number(first, "x1"));
  }

  private static ProjectReview review(ProjectNetwork network) {
    return ProjectReview.of(
        ReversePlanner.create().plan(network, DataDate.of(2024, 1, 2)), Optional.empty());
  }
}

package org.daopai.examples;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daopai.examples.review.ProjectReview;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Milestone;
import org.daopai.model.Phase;
import org.daopai.model.PhaseId;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.calendar.ChinaCalendars;
import org.daopai.model.calendar.Season;
import org.daopai.model.calendar.WorkCalendar;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;

/**
 * An industrial plant on transferred land, from the transfer contract to production: 35 procedures
 * and works and three milestones, with the durations an authority promises. The companies and
 * offices are made up.
 */
public final class IndustrialTransfer {

  public static final DataDate DATA_DATE = DataDate.of(2023, 9, 2);

  private static final WorkCalendar OUTDOOR =
      ChinaCalendars.outdoor(Season.from("11-01").to("03-31"));

  private static final String PHASES =
      """
      1 | Project start and land planning permit | 立项用地规划许可
      2 | Engineering permit | 工程建设许可
      3 | Construction permit | 施工许可
      4 | Construction | 施工建设
      5 | Completion acceptance | 竣工验收
      """;

  /* Duration: W working days of the office calendar, C calendar days, O outdoor days, I indoor days, M a milestone. */
  private static final String ELEMENTS =
      """
      M0 | 1 | M | Land transfer contract signed | 签订出让合同 | Demo Plant Co. | 示例厂公司
      A1 | 1 | 1 W | Project filing | 项目备案 | Demo development office | 示例区发改局
      A2 | 1 | 30 C | Land price and deed tax paid | 缴清出让价款与契税 | Demo Plant Co. | 示例厂公司
      A3 | 1 | 5 W | Land planning permit | 建设用地规划许可证 | Demo planning office | 示例区自规局
      A4 | 1 | 5 W | Land registration | 土地不动产登记 | Demo registry | 示例不动产登记中心
      B1 | 2 | 25 C | Geotechnical survey | 岩土勘察 | Demo Survey Institute | 示例勘察院
      B2 | 2 | 40 C | Scheme design | 方案设计 | Demo Design Institute | 示例设计院
      B3 | 2 | 7 W | Scheme and site plan review | 设计方案/总平审查 | Demo planning office | 示例区自规局
      B4 | 2 | 7 C | Publicity of the scheme | 方案批前公示 | Demo planning office | 示例区自规局
      B5 | 2 | 7 W | Engineering planning permit | 建设工程规划许可证 | Demo planning office | 示例区自规局
      B6 | 2 | 30 C | Environmental report drawn up | 环评报告表编制 | Demo Environment Consultants | 示例环评机构
      B7 | 2 | 10 W | Environmental report published | 环评受理与拟批公示 | Demo environment office | 示例区生态环境局
      B8 | 2 | 10 C | Environmental approval | 环评报告表审批 | Demo environment office | 示例区生态环境局
      B9 | 2 | 10 W | Energy saving review | 节能审查/承诺 | Demo development office | 示例区发改局
      B10 | 2 | 7 W | Soil and water plan | 水土保持方案 | Demo water office | 示例区水务局
      C1 | 3 | 45 C | Construction drawings | 施工图设计 | Demo Design Institute | 示例设计院
      C2 | 3 | 10 W | Joint review of the drawings | 施工图联合审查 | Demo review body | 示例审图机构
      C3 | 3 | 5 W | Fire safety review | 消防设计审查意见 | Demo housing office | 示例区住建局
      C4 | 3 | 5 W | Civil defence approval | 人防审批/易地建设 | Demo defence office | 示例区人防办
      C5 | 3 | 30 C | Tender for works and supervision | 施工、监理招标 | Demo Plant Co. | 示例厂公司
      C6 | 3 | 10 C | Contracts for works and supervision | 签订施工、监理合同 | Demo Plant Co. | 示例厂公司
      C7 | 3 | 3 W | Quality and safety registration | 质量安全监督登记 | Demo housing office | 示例区住建局
      C8 | 3 | 3 W | Construction permit | 施工许可证 | Demo housing office | 示例区住建局
      C9 | 3 | 15 W | Water, power, gas and heat connections | 水电气热报装 | Demo utilities | 示例市政公司
      M1 | 4 | M | Ground broken | 开工 | Demo Plant Co. | 示例厂公司
      D1 | 4 | 60 O | Levelling, pit and foundations | 场平、基坑、基础 | Demo Builders | 示例建筑公司
      D2 | 4 | 90 O | Steel frame | 主体钢结构 | Demo Builders | 示例建筑公司
      D3 | 4 | 75 I | Machinery and electrical installation | 机电设备安装 | Demo Builders | 示例建筑公司
      D4 | 4 | 40 O | Roads, planting and outdoor pipes | 道路铺装、绿化、室外管网 | Demo Builders | 示例建筑公司
      E1 | 5 | 7 W | As-built survey | 竣工联合测绘 | Demo Survey Institute | 示例测绘院
      E2 | 5 | 7 W | Planning verification | 规划核实 | Demo planning office | 示例区自规局
      E3 | 5 | 7 W | Fire safety acceptance | 消防验收/备案 | Demo housing office | 示例区住建局
      E4 | 5 | 3 C | Completion acceptance | 竣工验收(五方) | Demo Plant Co. | 示例厂公司
      E5 | 5 | 7 W | Joint acceptance opinion | 联合验收意见 | Demo housing office | 示例区住建局
      E6 | 5 | 1 W | Acceptance filed | 竣工验收备案 | Demo housing office | 示例区住建局
      E7 | 5 | 30 C | Environmental facilities accepted | 环保、水保设施自主验收 | Demo Plant Co. | 示例厂公司
      E8 | 5 | 5 W | First registration of the buildings | 房屋首次登记 | Demo registry | 示例不动产登记中心
      M3 | 5 | M | Production begins | 投产 | Demo Plant Co. | 示例厂公司
      """;

  private static final String PREDECESSORS =
      """
      A2 | M0
      A3 | M0 A1
      A4 | A2
      B1 | M0
      B2 | M0
      B3 | B2
      B4 | B3
      B5 | A4 B4 A3
      B6 | A1 B2
      B7 | B6
      B8 | B7
      B9 | A1 B2
      B10 | B2
      C1 | B3 B1
      C2 | C1
      C3 | C2
      C4 | B3
      C5 | C1
      C6 | C5
      C7 | C6
      C8 | A4 M0 B5 C2 C3 C4 C6 C7
      C9 | B5
      M1 | C8 B8 B9 B10 A1
      D1 | M1
      D2 | D1
      D3 | D2 C9
      D4 | D2
      E1 | D3 D4
      E2 | E1
      E3 | D3 D4
      E4 | E2
      E5 | E4 E3
      E6 | E5 E4
      E7 | E4
      E8 | E6
      M3 | E7 E6 E3
      """;

  private IndustrialTransfer() {}

  /** The network, due for acceptance by the end of 2024 and for production three months later. */
  public static ProjectNetwork network() {
    return network(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 3, 31));
  }

  /** The network with other deadlines for acceptance and production. */
  public static ProjectNetwork network(LocalDate acceptance, LocalDate production) {
    ProjectNetwork.Builder network =
        ProjectNetwork.builder()
            .name(LocalizedName.of("Industrial plant on transferred land", "出让地工业厂房项目"))
            .calendar(ChinaCalendars.administrative())
            .addCalendar(ChinaCalendars.civil())
            .addCalendar(OUTDOOR);
    for (List<String> cells : table(PHASES)) {
      network.addPhase(
          Phase.builder()
              .id(PhaseId.of(cells.get(0)))
              .name(LocalizedName.of(cells.get(1), cells.get(2)))
              .build());
    }
    for (List<String> cells : table(ELEMENTS)) {
      addElement(network, cells);
    }
    for (List<String> cells : table(PREDECESSORS)) {
      for (String predecessor : Splitter.on(' ').split(cells.get(1))) {
        network.addDependency(Dependency.finishToStart(predecessor, cells.get(0)));
      }
    }
    return network
        .addDeadline(Deadline.hard("E4", acceptance))
        .addDeadline(Deadline.hard("M3", production))
        .addProgress(Progress.finished("M0", LocalDate.of(2023, 9, 1)))
        .build();
  }

  /** The network, planned. */
  public static Schedule schedule() {
    return ReversePlanner.create().plan(network(), DATA_DATE);
  }

  /** The plan, reviewed; no portfolio is known. */
  public static ProjectReview review() {
    return ProjectReview.of(schedule(), Optional.empty());
  }

  private static void addElement(ProjectNetwork.Builder network, List<String> cells) {
    ActivityId id = ActivityId.of(cells.get(0));
    LocalizedName name = LocalizedName.of(cells.get(3), cells.get(4));
    LocalizedName responsible = LocalizedName.of(cells.get(5), cells.get(6));
    Optional<PhaseId> phase = Optional.of(PhaseId.of(cells.get(1)));
    if (cells.get(2).equals("M")) {
      network.addMilestone(
          Milestone.builder().id(id).name(name).responsible(responsible).phase(phase).build());
      return;
    }
    List<String> duration = Splitter.on(' ').splitToList(cells.get(2));
    long days = Long.parseLong(duration.get(0));
    boolean clock = duration.get(1).equals("C");
    network.addActivity(
        Activity.builder()
            .id(id)
            .name(name)
            .duration(clock ? WorkDuration.calendarDays(days) : WorkDuration.workingDays(days))
            .calendar(calendar(duration.get(1)).id())
            .responsible(responsible)
            .phase(phase)
            .build());
  }

  private static WorkCalendar calendar(String letter) {
    return switch (letter) {
      case "W" -> ChinaCalendars.administrative();
      case "O" -> OUTDOOR;
      default -> ChinaCalendars.civil();
    };
  }

  private static List<List<String>> table(String text) {
    return text.lines().map(line -> Splitter.on(" | ").splitToList(line)).toList();
  }
}

package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.daopai.model.base.Citation;
import org.daopai.model.base.LocalizedName;

/**
 * Time limits: of any length, and those of national law that an investment project meets.
 *
 * <p>The named limits are facts of the texts cited, read as of 2025-04-19; later amendments are not
 * known. A limit that a law states in days is in calendar days unless the text says working days,
 * as the Administrative Licensing Law does for all of its own (T1). Local rules replace them by id,
 * see {@link LimitRules}.
 */
public final class TimeLimits {

  private static final LocalDate READ = LocalDate.of(2025, 4, 19);
  private static final LocalizedName LEADER_APPROVES =
      LocalizedName.of(
          "approved by the head of the authority, the applicant told the reasons",
          "经本行政机关负责人批准，并将延长期限的理由告知申请人");

  /** Decision on a licence: 20 working days, once 10 more; T2, T7. */
  public static final TimeLimit LICENSING_DECISION =
      named("licensing-decision", "Decision on a licence", "行政许可决定", workingDays(20))
          .extendable(10, LimitUnit.WORKING_DAYS, 1, LEADER_APPROVES)
          .deemedAcceptedAfter(5)
          .with(licensing("42"));

  /** Unified, joint or centralized handling: 45 working days, once 15 more; T3. */
  public static final TimeLimit JOINT_HANDLING =
      named(
              "joint-handling",
              "Unified, joint or centralized handling",
              "统一、联合或集中办理",
              workingDays(45))
          .extendable(
              15,
              LimitUnit.WORKING_DAYS,
              1,
              LocalizedName.of(
                  "approved by the head of the government, the applicant told the reasons",
                  "经本级人民政府负责人批准，并将延长期限的理由告知申请人"))
          .deemedAcceptedAfter(5)
          .with(licensing("42"));

  /** Review by the authority of the lower level: 20 working days; T4. */
  public static final TimeLimit LOWER_LEVEL_REVIEW =
      named("lower-level-review", "Review at the lower level", "下级行政机关初审", workingDays(20))
          .with(licensing("43"));

  /** Delivery of a licence: 10 working days from the decision; T5. */
  public static final TimeLimit PERMIT_DELIVERY =
      named("permit-delivery", "Delivery of the licence", "颁发、送达许可证件", workingDays(10))
          .with(TimeLimit.RunsFrom.DECISION)
          .with(licensing("44"));

  /** To ask for corrections, once: 5 working days from receipt; T7. */
  public static final TimeLimit CORRECTION_NOTICE =
      named("correction-notice", "To ask for corrections", "一次告知补正", workingDays(5))
          .with(TimeLimit.RunsFrom.RECEIPT)
          .with(licensing("32"));

  /** Approval of an enterprise's project: 20 working days, once up to 40 more. */
  public static final TimeLimit PROJECT_APPROVAL_DECISION =
      named("project-approval-decision", "Approval of a project", "项目核准", workingDays(20))
          .extendable(
              40,
              LimitUnit.WORKING_DAYS,
              1,
              LocalizedName.of("approved by the head of the authority", "经本机关负责人批准"))
          .with(projectApproval("10"));

  /** From the approval of a project to its start: 2 years, once up to 1 more. */
  public static final TimeLimit PROJECT_APPROVAL_VALIDITY =
      lag("project-approval-validity", "Validity of a project approval", "核准文件有效期", years(2))
          .extendable(
              1,
              LimitUnit.YEARS,
              1,
              LocalizedName.of("applied for 30 working days before the end", "应当在期限届满 30 个工作日前申请"))
          .with(projectApproval("12"));

  /** Payment of the price of transferred land: 60 days from the contract. */
  public static final TimeLimit LAND_PRICE =
      lag("land-price", "Payment of the land price", "支付土地使用权出让金", calendarDays(60))
          .with(
              Citation.of(
                  "Interim Regulations on the Assignment and Transfer of Urban State-owned Land Use Rights",
                  "城镇国有土地使用权出让和转让暂行条例",
                  "14",
                  READ));

  /** Registration of real estate: 30 working days from acceptance. */
  public static final TimeLimit REAL_ESTATE_REGISTRATION =
      named("real-estate-registration", "Registration of real estate", "不动产登记", workingDays(30))
          .with(
              Citation.of(
                  "Interim Regulations on Real Estate Registration", "不动产登记暂行条例", "20", READ));

  /** Decision on an environmental impact report: 60 days from receipt. */
  public static final TimeLimit EIA_REPORT =
      named(
              "eia-report",
              "Decision on an environmental impact report",
              "环境影响报告书审批",
              calendarDays(60))
          .with(TimeLimit.RunsFrom.RECEIPT)
          .with(TimeLimit.EndsWith.DECISION)
          .with(eia("22"));

  /** Decision on an environmental impact table: 30 days from receipt. */
  public static final TimeLimit EIA_TABLE =
      named("eia-table", "Decision on an environmental impact table", "环境影响报告表审批", calendarDays(30))
          .with(TimeLimit.RunsFrom.RECEIPT)
          .with(TimeLimit.EndsWith.DECISION)
          .with(eia("22"));

  /** From the environmental approval to the start of works: 5 years, then it is reviewed anew. */
  public static final TimeLimit EIA_VALIDITY =
      lag("eia-validity", "Validity of an environmental approval", "环评批复有效期", years(5))
          .with(eia("24"));

  /** New review of an environmental approval that is over 5 years old: 10 days from receipt. */
  public static final TimeLimit EIA_REVIEW =
      named("eia-review", "New review of an environmental approval", "环评文件重新审核", calendarDays(10))
          .with(TimeLimit.RunsFrom.RECEIPT)
          .with(TimeLimit.EndsWith.DECISION)
          .with(eia("24"));

  /** From the issue of tender documents to the closing for bids: at least 20 days. */
  public static final TimeLimit TENDER_DOCUMENTS =
      lag("tender-documents", "Least time for bidding", "投标文件编制最短期限", calendarDays(20))
          .with(TimeLimit.EndRule.KEEP)
          .with(bidding("24"));

  /** Publication of the candidates: 3 days from the evaluation report. */
  public static final TimeLimit TENDER_CANDIDATES =
      lag("tender-candidates", "Publication of the candidates", "中标候选人公示", calendarDays(3))
          .with(
              Citation.of(
                  "Regulations on the Implementation of the Bidding Law", "招标投标法实施条例", "54", READ));

  /** Contract with the winner: 30 days from the notice of award. */
  public static final TimeLimit TENDER_CONTRACT =
      lag("tender-contract", "Contract with the winner", "订立书面合同", calendarDays(30))
          .with(bidding("46"));

  /** Report on a tender: 15 days from the choice of the winner. */
  public static final TimeLimit TENDER_REPORT =
      lag("tender-report", "Report on a tender", "提交招标投标情况书面报告", calendarDays(15))
          .with(bidding("47"));

  /** Issue of a construction permit: 7 days from receipt. */
  public static final TimeLimit CONSTRUCTION_PERMIT =
      named("construction-permit", "Issue of a construction permit", "颁发施工许可证", calendarDays(7))
          .with(TimeLimit.RunsFrom.RECEIPT)
          .with(TimeLimit.EndsWith.DECISION)
          .with(building("8"));

  /** From receipt of the construction permit to the start of works: 3 months, twice 3 more. */
  public static final TimeLimit CONSTRUCTION_START =
      lag("construction-start", "Start of works after the permit", "领取施工许可证后开工", months(3))
          .extendable(
              3,
              LimitUnit.MONTHS,
              2,
              LocalizedName.of("applied for to the issuing authority", "应当向发证机关申请延期"))
          .with(building("9"));

  /** Report of a suspension of works: 1 month. */
  public static final TimeLimit SUSPENSION_REPORT =
      lag("suspension-report", "Report of a suspension of works", "中止施工报告", months(1))
          .with(building("10"));

  /** Suspension after which the construction permit is verified anew: 1 year. */
  public static final TimeLimit SUSPENSION_VERIFICATION =
      lag(
              "suspension-verification",
              "Suspension before the permit is verified anew",
              "中止施工满一年核验",
              years(1))
          .with(building("10"));

  /** From an approved report on commencement to the start of works: 6 months. */
  public static final TimeLimit COMMENCEMENT_REPORT_VALIDITY =
      lag("commencement-report-validity", "Validity of a commencement report", "开工报告有效期", months(6))
          .with(building("11"));

  /** Land not commenced: a fee is due 1 year after the agreed date. */
  public static final TimeLimit IDLE_LAND_FEE =
      lag("idle-land-fee", "Idle land, fee", "闲置土地满一年（土地闲置费）", years(1)).with(realEstate("26"));

  /** Land not commenced: it can be taken back 2 years after the agreed date. */
  public static final TimeLimit IDLE_LAND_RECLAIM =
      lag("idle-land-reclaim", "Idle land, reclaimed", "闲置土地满二年（无偿收回）", years(2))
          .with(realEstate("26"));

  /** Filing of a completion: 15 days from acceptance of the works. */
  public static final TimeLimit COMPLETION_FILING =
      lag("completion-filing", "Filing of the completion", "竣工验收备案", calendarDays(15))
          .with(
              Citation.of(
                  "Regulations on the Quality Management of Construction Projects",
                  "建设工程质量管理条例",
                  "49",
                  READ));

  /** As-built documents to the planning authority: 6 months from acceptance of the works. */
  public static final TimeLimit AS_BUILT_DOCUMENTS =
      lag("as-built-documents", "As-built documents", "报送竣工验收资料", months(6))
          .with(Citation.of("Urban and Rural Planning Law", "城乡规划法", "45", READ));

  private static final ImmutableList<TimeLimit> NATIONAL =
      ImmutableList.of(
          LICENSING_DECISION,
          JOINT_HANDLING,
          LOWER_LEVEL_REVIEW,
          PERMIT_DELIVERY,
          CORRECTION_NOTICE,
          PROJECT_APPROVAL_DECISION,
          PROJECT_APPROVAL_VALIDITY,
          LAND_PRICE,
          REAL_ESTATE_REGISTRATION,
          EIA_REPORT,
          EIA_TABLE,
          EIA_VALIDITY,
          EIA_REVIEW,
          TENDER_DOCUMENTS,
          TENDER_CANDIDATES,
          TENDER_CONTRACT,
          TENDER_REPORT,
          CONSTRUCTION_PERMIT,
          CONSTRUCTION_START,
          SUSPENSION_REPORT,
          SUSPENSION_VERIFICATION,
          COMMENCEMENT_REPORT_VALIDITY,
          IDLE_LAND_FEE,
          IDLE_LAND_RECLAIM,
          COMPLETION_FILING,
          AS_BUILT_DOCUMENTS);

  private TimeLimits() {}

  /** So many working days from acceptance to the decision. */
  public static TimeLimit workingDays(int amount) {
    return of(LimitLength.of(amount, LimitUnit.WORKING_DAYS));
  }

  /** So many calendar days from acceptance to the decision. */
  public static TimeLimit calendarDays(int amount) {
    return of(LimitLength.of(amount, LimitUnit.CALENDAR_DAYS));
  }

  /** So many months from acceptance to the decision. */
  public static TimeLimit months(int amount) {
    return of(LimitLength.of(amount, LimitUnit.MONTHS));
  }

  /** So many years from acceptance to the decision. */
  public static TimeLimit years(int amount) {
    return of(LimitLength.of(amount, LimitUnit.YEARS));
  }

  /** That long from acceptance to the decision. */
  public static TimeLimit of(LimitLength length) {
    return TimeLimit.builder().length(length).build();
  }

  /** The limits of national law named here. */
  static List<TimeLimit> national() {
    return NATIONAL;
  }

  private static TimeLimit named(String id, String english, String chinese, TimeLimit limit) {
    return limit.withId(id).withName(LocalizedName.of(english, chinese));
  }

  private static TimeLimit lag(String id, String english, String chinese, TimeLimit limit) {
    return named(id, english, chinese, limit).with(TimeLimit.RunsFrom.OTHER_EVENT);
  }

  private static Citation licensing(String article) {
    return Citation.of("Administrative Licensing Law", "行政许可法", article, READ);
  }

  private static Citation projectApproval(String article) {
    return Citation.of(
        "Regulations on the Approval and Filing of Investment Projects of Enterprises",
        "企业投资项目核准和备案管理条例",
        article,
        READ);
  }

  private static Citation eia(String article) {
    return Citation.of("Environmental Impact Assessment Law", "环境影响评价法", article, READ);
  }

  private static Citation bidding(String article) {
    return Citation.of("Bidding Law", "招标投标法", article, READ);
  }

  private static Citation building(String article) {
    return Citation.of("Building Law", "建筑法", article, READ);
  }

  private static Citation realEstate(String article) {
    return Citation.of("Urban Real Estate Administration Law", "城市房地产管理法", article, READ);
  }
}

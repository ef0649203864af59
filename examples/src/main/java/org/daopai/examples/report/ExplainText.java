package org.daopai.examples.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.explain.Proof;
import org.daopai.scheduling.explain.ProofStep;
import org.daopai.scheduling.explain.Remedies;
import org.daopai.scheduling.explain.Remedy;
import org.daopai.scheduling.explain.TimeShare;

/** Writes why deadlines are met or missed, as text in one language. */
public final class ExplainText {

  private final Locale language;
  private final TextWriter text = new TextWriter();

  private ExplainText(Locale language) {
    this.language = language;
  }

  /** The text, in Chinese, or in English for every other language. */
  public static String of(
      Schedule schedule,
      List<ExplainedDeadline> deadlines,
      Optional<Remedies> remedies,
      Locale language) {
    ExplainText result = new ExplainText(language);
    result.head(schedule);
    if (deadlines.isEmpty()) {
      result.text.line(result.either("The project has no deadlines.", "项目没有时限。"));
    }
    deadlines.forEach(result::deadline);
    remedies.ifPresent(result::remedies);
    return result.text.toString();
  }

  private String either(String english, String chinese) {
    return LocalizedName.isChinese(language) ? chinese : english;
  }

  private void head(Schedule schedule) {
    String name = schedule.network().name().in(language);
    text.line(either("Project: ", "项目：") + name);
    text.line(either("Data date: ", "数据日期：") + schedule.dataDate());
  }

  private void deadline(ExplainedDeadline deadline) {
    text.blank();
    text.line("## " + deadline.verdict().sentence(language));
    deadline.proofs().forEach(this::proof);
  }

  private void remedies(Remedies remedies) {
    text.blank();
    text.line("## " + either("Remedies", "补救办法"));
    text.blank();
    remedies.impossibility().ifPresent(this::impossible);
    if (remedies.remedies().isEmpty() && remedies.impossibility().isEmpty()) {
      text.line(either("No hard deadline needs one.", "各硬性时限均无需补救。"));
    }
    int number = 1;
    for (Remedy remedy : remedies) {
      text.line(String.format(Locale.ROOT, "%4d. %s", number++, remedy.sentence(language)));
    }
    if (remedies.isProvenCheapest()) {
      text.line(either("  The first is proven to cost the least.", "  第一种费用最低，已经证明。"));
    } else if (!remedies.remedies().isEmpty()) {
      text.line(
          either("  None costs less than ", "  费用不可能低于 ")
              + remedies.costAtLeast()
              + either(".", "。"));
    }
  }

  private void impossible(Proof proof) {
    text.line(
        either(
            "All measures together do not suffice. This is what takes too long even then:",
            "全部措施一并采取仍不足。即便如此，仍有以下用时："));
    proof(proof);
  }

  private void proof(Proof proof) {
    text.blank();
    text.line(proof.sentence(language));
    if (proof.number() > 1) {
      text.line(
          either("  It would drive if it came later by working time of ", "  再推迟以下工作时间，即由本链决定：")
              + proof.relativeFloat().toMinutes()
              + either(" min.", " 分钟。"));
    }
    int number = 1;
    for (ProofStep step : proof.steps()) {
      text.line(String.format(Locale.ROOT, "%4d. %s", number++, step.sentence(language)));
    }
    text.line(either("  Where the time went:", "  时间去向："));
    for (TimeShare share : proof.waterfall()) {
      text.line("      " + share.sentence(language));
    }
  }
}

package org.daopai.examples.report;

import java.util.List;
import java.util.Locale;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.explain.Proof;
import org.daopai.scheduling.explain.ProofStep;
import org.daopai.scheduling.explain.TimeShare;

/** Writes why deadlines are met or missed, as text in one language. */
public final class ExplainText {

  private final Locale language;
  private final TextWriter text = new TextWriter();

  private ExplainText(Locale language) {
    this.language = language;
  }

  /** The text, in Chinese, or in English for every other language. */
  public static String of(Schedule schedule, List<ExplainedDeadline> deadlines, Locale language) {
    ExplainText result = new ExplainText(language);
    result.head(schedule);
    if (deadlines.isEmpty()) {
      result.text.line(result.either("The project has no deadlines.", "项目没有时限。"));
    }
    deadlines.forEach(result::deadline);
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

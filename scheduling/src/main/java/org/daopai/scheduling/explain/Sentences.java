package org.daopai.scheduling.explain;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.daopai.model.ActivityId;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.base.LocalizedName;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.Finding;

/** Says verdicts and proofs in words, from the bundle of a language. */
final class Sentences {

  /*
   * The texts are format strings, since arguments come in another order in another language. Chinese, or English for
   * every other language, whatever the locale of the host.
   */
  private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH, Locale.ROOT);
  private static final Sentences CHINESE = new Sentences(Locale.CHINA, Locale.CHINESE);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Locale language;
  private final ResourceBundle texts;

  private Sentences(Locale language, Locale bundle) {
    this.language = language;
    texts = ResourceBundle.getBundle(Sentences.class.getName(), bundle);
  }

  static Sentences in(Locale language) {
    return LocalizedName.isChinese(language) ? CHINESE : ENGLISH;
  }

  String text(String key, Object... arguments) {
    return String.format(Locale.ROOT, texts.getString(key), arguments);
  }

  String step(ProofStep step) {
    String what =
        switch (step.kind()) {
          case ACTIVITY -> work(step);
          case LAG -> lag(step);
          case REST -> text("step.rest", rests(step.rests()), before(step));
          case FIT -> text("step.fit", before(step));
          case CONSTRAINT ->
              text(
                  "step.constraint",
                  named(step),
                  step.constraint()
                      .map(constraint -> text("constraint." + constraint.kind()))
                      .orElse(text("constraint.RESUMES")));
          case SLACK -> text("step.slack", before(step));
          case CLAMP -> text("step.clamp", before(step));
        };
    return text("step", instant(step.begin()), instant(step.end()), what, time(step.elapsed()));
  }

  private String work(ProofStep step) {
    String what = text("step.work", named(step), working(step));
    String whose =
        step.responsible().map(by -> text("step.by", what, by.in(language))).orElse(what);
    List<RestSpell> special =
        step.rests().stream()
            .filter(rest -> rest.kind().compareTo(RestSpell.Kind.HOLIDAY) >= 0)
            .toList();
    return special.isEmpty() ? whose : text("step.interrupted", whose, rests(special));
  }

  private String lag(ProofStep step) {
    Dependency dependency = step.dependency().orElseThrow();
    boolean isBack = step.elapsed().isNegative();
    boolean isLead = dependency.lag().duration().isNegative() || dependency.lag().percent() < 0;
    String key = !isBack ? "step.lag" : isLead ? "step.lead" : "step.maximum";
    return text(key, link(dependency), working(step));
  }

  private String working(ProofStep step) {
    return step.calendar()
        .map(calendar -> text("working", hours(step.working()), calendar))
        .orElseGet(() -> text("clock", time(step.working())));
  }

  private String rests(List<RestSpell> rests) {
    if (rests.isEmpty()) {
      return text("rest.none");
    }
    return rests.stream()
        .map(
            rest ->
                text(
                    "rest." + rest.kind(),
                    rest.name().in(language).isEmpty()
                        ? text("rest.unnamed." + rest.kind())
                        : rest.name().in(language),
                    time(Duration.ofMinutes(rest.minutes()))))
        .collect(Collectors.joining(texts.getString("separator")));
  }

  private String before(ProofStep step) {
    return text("before", named(step), step.calendar().map(Object::toString).orElse(""));
  }

  private String named(ProofStep step) {
    String name = step.activityName().in(language);
    return name.isEmpty() || name.equals(step.activity().value())
        ? text("id", step.activity())
        : text("named", step.activity(), name);
  }

  String link(Dependency dependency) {
    return text(
        "link",
        dependency.predecessor(),
        dependency.successor(),
        text("type." + dependency.type().abbreviation()));
  }

  String share(TimeShare share) {
    String name = share.name().in(language);
    String key = "share." + share.kind();
    String what =
        name.isEmpty() ? texts.getString(key) : text("share.named", texts.getString(key), name);
    Duration time = Duration.ofMinutes(share.minutes());
    boolean isWork = share.kind() == TimeShare.Kind.WORK;
    return text("share", what, isWork ? hours(time) : time(time));
  }

  String verdict(Verdict verdict) {
    DeadlineVerdict deadline = verdict.deadline();
    String code = verdict.hasFinished() ? "verdict.finished." : "verdict.";
    return text(
        code + verdict.code(),
        deadline.id(),
        end(deadline.due()),
        end(deadline.earlyFinish()),
        hours(deadline.margin().abs()),
        time(deadline.overrun()),
        deadline.earliestPromiseDay(),
        verdict.contradictions().stream()
            .map(this::contradiction)
            .collect(Collectors.joining(texts.getString("separator"))));
  }

  /** The links of a circle with the time that each asks for, and by how much they ask too much. */
  String contradiction(Finding finding) {
    return text("contradiction", links(finding.links()), time(finding.by()));
  }

  private String links(List<Finding.Link> links) {
    return links.stream()
        .map(
            link -> {
              Lag lag =
                  link.isMaximum()
                      ? link.dependency().maximumLag().orElseThrow()
                      : link.dependency().lag();
              return text(
                  link.isMaximum() ? "contradiction.maximum" : "contradiction.link",
                  link(link.dependency()),
                  lag);
            })
        .collect(Collectors.joining(texts.getString("separator")));
  }

  String proof(Proof proof) {
    boolean isLate = !proof.overrun().isNegative() && !proof.overrun().isZero();
    return text(
        isLate ? "proof.late" : "proof.kept",
        proof.verdict().id(),
        proof.number(),
        text("origin." + proof.origin()),
        instant(proof.originAt()),
        time(proof.elapsed()),
        time(proof.available()),
        time(proof.overrun().abs()));
  }

  String sensitivity(Sensitivity sensitivity) {
    String bears =
        sensitivity
            .bears()
            .map(
                time ->
                    text(
                        time.isNegative() ? "sensitivity.late" : "sensitivity.bears",
                        hours(time.abs())))
            .orElseGet(() -> text("sensitivity.apart"));
    return text("sensitivity", sensitivity.activity(), bears, time(sensitivity.gains()));
  }

  String measure(Measure measure) {
    if (measure instanceof Measure.Shorten shorten) {
      return text("measure.SHORTEN", shorten.activity(), shorten.least());
    }
    if (measure instanceof Measure.Overlap overlap) {
      return text("measure.OVERLAP", overlap.predecessor(), overlap.successor(), overlap.most());
    }
    if (measure instanceof Measure.Extend extend) {
      return text("measure.EXTEND", extend.deadline(), end(extend.latest()));
    }
    return whole(measure);
  }

  /** A measure that is taken in one step, or not. */
  private String whole(Measure measure) {
    if (measure instanceof Measure.DropDependency drop) {
      return text("measure.DROP", drop.predecessor(), drop.successor());
    }
    if (measure instanceof Measure.RunTogether together) {
      return text("measure.TOGETHER", ids(together.activities()));
    }
    if (measure instanceof Measure.WorkOn workOn) {
      String name = workOn.calendar().name().in(language);
      return text(
          "measure.WORK_ON",
          ids(workOn.activities()),
          name.isEmpty() ? workOn.calendar().id().value() : name);
    }
    if (measure instanceof Measure.StartFrom from) {
      return text("measure.START_FROM", from.activity(), from.at().toLocalDate());
    }
    return text("measure.LEAVE_OUT", ((Measure.LeaveOut) measure).activity());
  }

  private String ids(List<ActivityId> activities) {
    return activities.stream()
        .map(id -> text("id", id))
        .collect(Collectors.joining(texts.getString("separator")));
  }

  String taken(TakenMeasure taken) {
    Measure measure = taken.measure();
    int steps = taken.steps();
    String days = text(steps == 1 ? "day" : "days", steps);
    if (measure instanceof Measure.Shorten shorten) {
      return text("taken.SHORTEN", shorten.activity(), days);
    }
    if (measure instanceof Measure.Overlap overlap) {
      return text("taken.OVERLAP", overlap.predecessor(), overlap.successor(), days);
    }
    if (measure instanceof Measure.Extend extend) {
      return text("taken.EXTEND", extend.deadline(), days);
    }
    return whole(measure);
  }

  String remedy(Remedy remedy) {
    return text(
        "remedy",
        remedy.changes().stream()
            .map(this::taken)
            .collect(Collectors.joining(texts.getString("remedy.separator"))),
        remedy.cost(),
        remedy.changes().size(),
        time(remedy.gained()));
  }

  static String instant(LocalDateTime at) {
    return at.format(INSTANT);
  }

  /** Midnight as people say the end of a day. */
  static String end(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().minusDays(1) + " 24:00"
        : instant(at);
  }

  /** Hours and minutes, as working time is told on calendars whose days differ in length. */
  String hours(Duration time) {
    return amount(time, 0, time.toHours(), time.toMinutesPart());
  }

  /** Days, hours and minutes of the clock. */
  String time(Duration time) {
    return amount(time, time.toDays(), time.toHoursPart(), time.toMinutesPart());
  }

  private String amount(Duration time, long days, long hours, long minutes) {
    if (time.isZero()) {
      return text("minutes", 0);
    }
    StringBuilder amount = new StringBuilder();
    append(amount, "days", days);
    append(amount, "hours", hours);
    append(amount, "minutes", minutes);
    return time.isNegative() ? text("back", amount) : amount.toString();
  }

  private void append(StringBuilder amount, String unit, long count) {
    if (count != 0) {
      amount.append(amount.isEmpty() ? "" : " ");
      amount.append(
          text(Math.abs(count) == 1 && unit.equals("days") ? "day" : unit, Math.abs(count)));
    }
  }
}

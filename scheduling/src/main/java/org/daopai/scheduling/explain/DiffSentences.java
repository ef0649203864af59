package org.daopai.scheduling.explain;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daopai.model.DateConstraint;
import org.daopai.model.Deadline;
import org.daopai.model.Dependency;
import org.daopai.model.Lag;
import org.daopai.model.Milestone;
import org.daopai.model.NetworkElement;
import org.daopai.model.Progress;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.CivilTime;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.DeadlineVerdict;
import org.daopai.model.schedule.MovedDate;

/** Says in words what differs between two plans. */
final class DiffSentences {

  private static final int MOST_DAYS = 5;

  private final Sentences words;

  private DiffSentences(Sentences words) {
    this.words = words;
  }

  static DiffSentences in(Locale language) {
    return new DiffSentences(Sentences.in(language));
  }

  String diff(PlanDiff diff) {
    return words.text(
        "diff",
        Sentences.instant(diff.before().dataDate().instant()),
        Sentences.instant(diff.after().dataDate().instant()),
        diff.changes().size(),
        diff.moves().size());
  }

  // ---- changes

  String change(InputChange change) {
    String code = "diff.change." + change.code();
    boolean isOfNoDay =
        change.code() == InputChange.Code.CALENDAR_CHANGED && days(change).isEmpty();
    return words.text(
        isOfNoDay ? code + ".none" : code,
        change.id(),
        change.field().map(field -> words.text("diff.field." + field)).orElse(""),
        value(change, change.was()),
        value(change, change.is()),
        days(change));
  }

  private String days(InputChange change) {
    String days =
        change.days().stream()
            .limit(MOST_DAYS)
            .map(Object::toString)
            .collect(Collectors.joining(words.text("separator")));
    return change.days().size() > MOST_DAYS
        ? words.text("diff.days", days, change.days().size() - MOST_DAYS)
        : days;
  }

  private String value(InputChange change, Optional<Serializable> value) {
    if (value.isEmpty()) {
      return words.text("diff.none");
    }
    return change.code() == InputChange.Code.DATA_DATE_MOVED
            && value.get() instanceof LocalDateTime instant
        ? Sentences.instant(instant)
        : value(value.get());
  }

  private String value(Object value) {
    if (value instanceof WorkDuration duration) {
      return duration(duration);
    }
    if (value instanceof LocalDateTime instant) {
      return Sentences.end(instant);
    }
    if (value instanceof Boolean is) {
      return words.text(is ? "diff.yes" : "diff.no");
    }
    if (value instanceof Lag lag) {
      return lag(lag);
    }
    if (value instanceof Dependency.Type type) {
      return words.text("type." + type.abbreviation());
    }
    if (value instanceof Deadline.Firmness firmness) {
      return words.text("diff." + firmness);
    }
    if (value instanceof Progress progress) {
      return progress(progress);
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? words.text("diff.none")
          : list.stream().map(this::value).collect(Collectors.joining(words.text("separator")));
    }
    return whole(value);
  }

  private String whole(Object value) {
    if (value instanceof DateConstraint constraint) {
      return words.text(
          "diff.constraint",
          words.text("constraint." + constraint.kind()),
          Sentences.instant(constraint.at()));
    }
    if (value instanceof WorkSegment segment) {
      return words.text("diff.segment", duration(segment.from()), duration(segment.to()));
    }
    if (value instanceof Dependency dependency) {
      return words.text("diff.dependency", words.link(dependency), lag(dependency.lag()));
    }
    if (value instanceof Deadline deadline) {
      return words.text(
          "diff.due", Sentences.end(deadline.due()), words.text("diff." + deadline.firmness()));
    }
    if (value instanceof NetworkElement element) {
      return words.text(
          element instanceof Milestone milestone
              ? "diff.milestone." + milestone.kind()
              : "diff.activity");
    }
    return value.toString();
  }

  private String duration(WorkDuration duration) {
    String unit = "diff.unit." + duration.unit();
    return words.text(duration.amount() == 1 ? unit + ".one" : unit, duration.amount());
  }

  private String lag(Lag lag) {
    String amount =
        lag.percent() == 0 ? duration(lag.duration()) : words.text("diff.percent", lag.percent());
    boolean isUsual = lag.isNone() || lag.counting() == Lag.of(lag.duration()).counting();
    return isUsual
        ? amount
        : words.text(
            "diff.counted",
            amount,
            lag.calendar()
                .map(Object::toString)
                .orElseGet(() -> words.text("diff." + lag.counting())));
  }

  private String progress(Progress progress) {
    List<String> told = new ArrayList<>();
    progress
        .actualStart()
        .ifPresent(at -> told.add(words.text("diff.started", Sentences.instant(at))));
    progress
        .actualFinish()
        .ifPresent(at -> told.add(words.text("diff.finished", Sentences.end(at))));
    progress.remaining().ifPresent(left -> told.add(words.text("diff.remaining", duration(left))));
    progress.resumes().ifPresent(at -> told.add(words.text("diff.resumes", Sentences.instant(at))));
    return String.join(words.text("separator"), told);
  }

  // ---- moves

  String move(DateMove move) {
    MovedDate moved = move.moved();
    String key =
        move.by()
            .map(by -> by.isNegative() ? "diff.move.earlier" : "diff.move.later")
            .orElse(moved.before().isEmpty() ? "diff.move.gained" : "diff.move.lost");
    String what =
        words.text(
            key,
            moved.id(),
            words.text("diff.which." + moved.which()),
            moved.before().map(date -> shown(moved.which(), date)).orElse(""),
            moved.after().map(date -> shown(moved.which(), date)).orElse(""),
            words.time(move.by().orElse(Duration.ZERO).abs()));
    return because(what, move.causes());
  }

  private static String shown(MovedDate.Which which, LocalDateTime date) {
    boolean isStart = which == MovedDate.Which.EARLY_START || which == MovedDate.Which.LATE_START;
    return isStart ? Sentences.instant(date) : Sentences.end(date);
  }

  private String because(String what, List<InputChange> causes) {
    return causes.isEmpty() ? what : words.text("diff.because", what, list(causes));
  }

  private String list(List<InputChange> changes) {
    return changes.stream().map(this::change).collect(Collectors.joining(words.text("diff.and")));
  }

  String deadline(DeadlineMove move) {
    DeadlineVerdict verdict = move.after().or(move::before).orElseThrow();
    String what =
        words.text(
            "diff.deadline." + move.code(),
            move.id(),
            Sentences.end(verdict.due()),
            CivilTime.inclusiveEnd(verdict.earlyFinish()),
            move.before()
                .map(was -> signed(words.hours(was.margin().abs()), was.margin()))
                .orElse(""),
            move.after().map(is -> signed(words.hours(is.margin().abs()), is.margin())).orElse(""));
    return because(what, move.causes());
  }

  String share(ChangeShare share) {
    return words.text(
        share.by().isNegative() ? "diff.share.less" : "diff.share.more",
        list(share.changes()),
        words.time(share.by().abs()));
  }

  private String signed(String amount, Duration time) {
    return time.isNegative() ? words.text("diff.negative", amount) : amount;
  }
}

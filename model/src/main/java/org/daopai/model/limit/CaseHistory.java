package org.daopai.model.limit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daopai.model.limit.ClockEvent.Decided;
import org.daopai.model.limit.ClockEvent.Extended;
import org.daopai.model.limit.ClockEvent.Outcome;
import org.daopai.model.limit.ClockEvent.Paused;
import org.daopai.model.limit.ClockEvent.Resumed;
import org.daopai.model.limit.ClockEvent.Step;

/** What the events of a case, one after the other, have made of it; refuses what cannot follow. */
final class CaseHistory {

  private final List<ClockEntry> entries = new ArrayList<>();
  private final Map<Step, ClockEntry> steps = new LinkedHashMap<>();
  private final Map<String, ClockEntry> open = new LinkedHashMap<>();
  private final List<Interruption> pauses = new ArrayList<>();
  private final List<Interruption> corrections = new ArrayList<>();
  private final List<ClockEntry> extensions = new ArrayList<>();
  private Optional<ClockEntry> correction = Optional.empty();
  private Optional<ClockEntry> accepted = Optional.empty();
  private Optional<ClockEntry> decided = Optional.empty();

  /**
   * A time that is over.
   *
   * @param begun its first event
   * @param ended the day of its last
   */
  record Interruption(ClockEntry begun, LocalDate ended) {}

  /**
   * Why an entry cannot stand where it stands.
   *
   * @param entry the entry
   * @param reason why, as a clause
   */
  record Objection(ClockEntry entry, String reason) {}

  /** The history of entries that are in order. */
  static CaseHistory of(List<ClockEntry> entries) {
    CaseHistory history = new CaseHistory();
    entries.forEach(history::take);
    return history;
  }

  /** The first entry that cannot stand where it stands. */
  static Optional<Objection> firstObjection(List<ClockEntry> entries) {
    CaseHistory history = new CaseHistory();
    for (ClockEntry entry : entries) {
      Optional<String> reason = history.objection(entry);
      if (reason.isPresent()) {
        return Optional.of(new Objection(entry, reason.get()));
      }
      history.take(entry);
    }
    return Optional.empty();
  }

  private void take(ClockEntry entry) {
    entries.add(entry);
    ClockEvent event = entry.event();
    if (event instanceof Step step) {
      take(step, entry);
    } else if (event instanceof Paused paused) {
      open.put(paused.pause().text(), entry);
    } else if (event instanceof Resumed resumed) {
      ClockEntry begun = requireNonNull(open.remove(resumed.pause()));
      pauses.add(new Interruption(begun, entry.date()));
    } else if (event instanceof Extended) {
      extensions.add(entry);
    } else {
      decided = Optional.of(entry);
    }
  }

  private void take(Step step, ClockEntry entry) {
    steps.put(step, entry);
    switch (step) {
      case ACCEPTED, DEEMED_ACCEPTED -> {
        accepted = Optional.of(entry);
        endCorrection(entry);
      }
      case CORRECTION_REQUESTED -> correction = Optional.of(entry);
      case CORRECTED -> endCorrection(entry);
      case RECEIVED, DELIVERED, WITHDRAWN -> {}
    }
  }

  private void endCorrection(ClockEntry entry) {
    correction.ifPresent(asked -> corrections.add(new Interruption(asked, entry.date())));
    correction = Optional.empty();
  }

  private Optional<String> objection(ClockEntry next) {
    ClockEvent event = next.event();
    if (event == Step.RECEIVED) {
      return after(at(Step.RECEIVED), "the application was received on %s already");
    }
    if (received().isEmpty()) {
      return Optional.of("the application was not received by then");
    }
    Optional<String> closed =
        after(at(Step.WITHDRAWN), "the application was withdrawn on %s, and nothing follows")
            .or(
                () ->
                    after(
                        at(Step.DELIVERED),
                        "the decision was delivered on %s, and nothing follows"));
    if (closed.isPresent()) {
      return closed;
    }
    if (event == Step.DELIVERED) {
      return decided.isPresent()
          ? Optional.empty()
          : Optional.of("the case was not decided by then");
    }
    return after(decided, "the case was decided on %s, and only its delivery can follow")
        .or(() -> beforeDecision(next));
  }

  private Optional<String> beforeDecision(ClockEntry next) {
    ClockEvent event = next.event();
    if (event instanceof Step step) {
      return beforeAcceptance(step, next);
    }
    if (event instanceof Decided decision && decision.outcome() == Outcome.NOT_ACCEPTED) {
      return after(accepted, "the application was accepted on %s");
    }
    if (accepted.isEmpty()) {
      return Optional.of(
          event instanceof Decided
              ? "the application was not accepted by then; without acceptance the outcome is NOT_ACCEPTED"
              : "the application was not accepted by then, so that no clock for the decision ran");
    }
    if (event instanceof Paused paused) {
      return after(
          Optional.ofNullable(open.get(paused.pause().text())),
          "the pause of that name began on %s and has not ended");
    }
    if (event instanceof Resumed resumed && !open.containsKey(resumed.pause())) {
      return Optional.of("no pause of that name was open; open were " + open.keySet());
    }
    return Optional.empty();
  }

  private Optional<String> beforeAcceptance(Step step, ClockEntry next) {
    return switch (step) {
      case CORRECTION_REQUESTED ->
          after(accepted, "the application was accepted on %s")
              .or(() -> after(correction, "the correction asked for on %s was still open"));
      case CORRECTED ->
          correction.isPresent() ? Optional.empty() : Optional.of("no correction was asked for");
      case ACCEPTED, DEEMED_ACCEPTED ->
          after(accepted, "the application was accepted on %s already")
              .or(() -> deemedOnAnotherDay(step, next));
      case RECEIVED, DELIVERED, WITHDRAWN -> Optional.empty();
    };
  }

  private Optional<String> deemedOnAnotherDay(Step step, ClockEntry next) {
    return step == Step.DEEMED_ACCEPTED
        ? received()
            .filter(day -> !day.equals(next.date()))
            .map(day -> "an application counts as accepted on the day of its receipt, " + day)
        : Optional.empty();
  }

  private static Optional<String> after(Optional<ClockEntry> earlier, String sentence) {
    return earlier.map(entry -> sentence.replace("%s", entry.date().toString()));
  }

  private Optional<ClockEntry> at(Step step) {
    return Optional.ofNullable(steps.get(step));
  }

  /** The entries, in order. */
  List<ClockEntry> entries() {
    return entries;
  }

  Optional<LocalDate> received() {
    return at(Step.RECEIVED).map(ClockEntry::date);
  }

  Optional<LocalDate> accepted() {
    return accepted.map(ClockEntry::date);
  }

  Optional<LocalDate> decided() {
    return decided.map(ClockEntry::date);
  }

  Optional<LocalDate> delivered() {
    return at(Step.DELIVERED).map(ClockEntry::date);
  }

  Optional<LocalDate> withdrawn() {
    return at(Step.WITHDRAWN).map(ClockEntry::date);
  }

  /** The pauses that have not ended, by day and name; after the decision, ended with it. */
  List<ClockEntry> open() {
    return open.values().stream()
        .sorted(
            Comparator.comparing(ClockEntry::date).thenComparing(entry -> entry.event().words()))
        .toList();
  }

  /** Why the clock stands now, where it does. */
  List<Pause> openPauses() {
    return state() == ClockState.PAUSED
        ? open().stream().map(entry -> ((ClockEvent.Paused) entry.event()).pause()).toList()
        : List.of();
  }

  /** The pauses that have ended. */
  List<Interruption> pauses() {
    return pauses;
  }

  /** The correction that is asked for and has not come in. */
  Optional<ClockEntry> correction() {
    return correction;
  }

  /** The corrections that came in, or were no longer waited for when the case was accepted. */
  List<Interruption> corrections() {
    return corrections;
  }

  /** The extensions, by day, those of one day by their length and reason. */
  List<ClockEntry> extensions() {
    return extensions.stream()
        .sorted(
            Comparator.comparing(ClockEntry::date)
                .thenComparing(entry -> ((Extended) entry.event()).length().unit())
                .thenComparing(entry -> ((Extended) entry.event()).length().amount())
                .thenComparing(entry -> ((Extended) entry.event()).reason()))
        .toList();
  }

  ClockState state() {
    if (withdrawn().isPresent()) {
      return ClockState.WITHDRAWN;
    }
    if (delivered().isPresent()) {
      return ClockState.DELIVERED;
    }
    if (decided.isPresent()) {
      return ClockState.DECIDED;
    }
    if (accepted.isPresent()) {
      return open.isEmpty() ? ClockState.RUNNING : ClockState.PAUSED;
    }
    if (correction.isPresent()) {
      return ClockState.CORRECTING;
    }
    return received().isPresent() ? ClockState.RECEIVED : ClockState.NOT_RECEIVED;
  }
}

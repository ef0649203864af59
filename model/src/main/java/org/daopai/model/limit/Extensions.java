package org.daopai.model.limit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daopai.model.limit.ClockFinding.Kind;

/**
 * How much of the extensions in a log a limit allows.
 *
 * @param granted what counts, in order
 * @param findings what does not
 */
record Extensions(List<LimitLength> granted, List<ClockFinding> findings) {

  static Extensions none() {
    return new Extensions(ImmutableList.of(), ImmutableList.of());
  }

  /** Goes through the extensions in order; each may come no later than the due date before it. */
  static Extensions of(
      TimeLimit limit,
      List<ClockEntry> entries,
      Function<List<LimitLength>, Optional<DueDate>> due) {
    List<LimitLength> granted = new ArrayList<>();
    List<ClockFinding> findings = new ArrayList<>();
    for (ClockEntry entry : entries) {
      LimitLength length = ((ClockEvent.Extended) entry.event()).length();
      Optional<ExtensionRight> right =
          limit.extension().filter(some -> some.length().unit() == length.unit());
      Optional<DueDate> before = due.apply(granted);
      if (right.isEmpty()) {
        findings.add(ClockFindings.withoutRight(entry, length, limit));
      } else if (granted.size() >= right.get().times()) {
        findings.add(ClockFindings.tooOften(entry, right.get()));
      } else if (before.isPresent() && entry.date().isAfter(before.get().date())) {
        findings.add(
            ClockFindings.of(
                Kind.EXTENSION_TOO_LATE,
                entry,
                "the limit was extended when it had ended on "
                    + before.get().date()
                    + "; not counted",
                "延长时期限已于 " + before.get().date() + " 届满，不予计入"));
      } else {
        if (length.amount() > right.get().length().amount()) {
          findings.add(ClockFindings.tooLong(entry, length, right.get()));
        }
        granted.add(shorter(length, right.get().length()));
      }
    }
    return new Extensions(ImmutableList.copyOf(granted), ImmutableList.copyOf(findings));
  }

  private static LimitLength shorter(LimitLength one, LimitLength other) {
    return one.amount() <= other.amount() ? one : other;
  }
}

package org.daopai.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daopai.model.base.InputFault;
import org.daopai.model.base.InvalidInputException;
import org.daopai.model.json.TimeLimitJson;
import org.daopai.model.limit.LimitId;
import org.daopai.model.limit.TimeLimit;

/**
 * A file of time limits.
 *
 * @param file where it lies
 * @param limits what it holds, in its order
 */
record LimitFile(Path file, List<TimeLimit> limits) {

  /** Reads the file. */
  static LimitFile read(Path file) throws FileFault {
    return new LimitFile(
        file,
        InputFile.readNamed(file, "a file of time limits in JSON", () -> TimeLimitJson.read(file)));
  }

  /**
   * The only limit of the file. There is no answer for several at once: they run from different
   * events, such as receipt, acceptance and the decision, and a date is that of one of them.
   */
  TimeLimit only() {
    if (limits.isEmpty()) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE, file, "'%s' has no limits; give a file with one", file);
    }
    if (limits.size() > 1) {
      throw InvalidInputException.of(
          InputFault.Code.INVALID_VALUE,
          file,
          "'%s' has %d limits, which run from different events; choose one with --limit, they are %s",
          file,
          limits.size(),
          ids());
    }
    return limits.get(0);
  }

  /** The limit of an id. */
  TimeLimit limit(String id) {
    return limits.stream()
        .filter(limit -> limit.id().map(LimitId::value).equals(Optional.of(id)))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    InputFault.Code.UNKNOWN_REFERENCE,
                    id,
                    "'%s' has no limit '%s'; its limits are %s",
                    file,
                    id,
                    ids()));
  }

  private List<String> ids() {
    return limits.stream()
        .map(limit -> limit.id().map(LimitId::value).orElseGet(() -> "one without an id"))
        .toList();
  }
}

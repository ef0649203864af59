package org.daopai.model.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.project.Portfolio;

/**
 * What a project's document holds.
 *
 * @param network what is to be planned
 * @param dataDate the instant up to which its progress is known, where the document says it
 * @param portfolio the investment projects it stands among, where the document tells of them
 */
public record ProjectDocument(
    ProjectNetwork network, Optional<DataDate> dataDate, Optional<Portfolio> portfolio) {

  /** Checks that nothing is missing. */
  public ProjectDocument {
    requireNonNull(network, "network");
    requireNonNull(dataDate, "dataDate");
    requireNonNull(portfolio, "portfolio");
  }

  /** A network alone. */
  public static ProjectDocument of(ProjectNetwork network) {
    return new ProjectDocument(network, Optional.empty(), Optional.empty());
  }

  /** A network and the instant up to which its progress is known. */
  public static ProjectDocument of(ProjectNetwork network, DataDate dataDate) {
    return new ProjectDocument(network, Optional.of(dataDate), Optional.empty());
  }

  /** The same with those investment projects. */
  public ProjectDocument with(Portfolio projects) {
    return new ProjectDocument(network, dataDate, Optional.of(projects));
  }
}

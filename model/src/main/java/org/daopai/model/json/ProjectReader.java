package org.daopai.model.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.daopai.model.DataDate;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.base.InputFault;
import org.daopai.model.project.Portfolio;

/** Reads the document of a project. */
final class ProjectReader {

  private static final ImmutableList<String> MEMBERS =
      ImmutableList.of(DocumentFormat.MEMBER, "dataDate", "network", "portfolio");

  private final JsonInput in;
  private final DocumentFormat format = new DocumentFormat(ProjectJson.FORMAT);
  private Optional<ProjectNetwork> network = Optional.empty();
  private Optional<DataDate> dataDate = Optional.empty();
  private Optional<Portfolio> portfolio = Optional.empty();

  private ProjectReader(JsonInput in) {
    this.in = in;
  }

  static ProjectDocument read(JsonInput in, Place document) {
    return new ProjectReader(in).read(document);
  }

  private ProjectDocument read(Place document) {
    in.object(document, MEMBERS, this::member);
    format.requireNamed(document);
    ProjectNetwork read =
        network.orElseThrow(
            () ->
                document.fault(
                    InputFault.Code.MALFORMED_DOCUMENT, "the member 'network' is missing"));
    return new ProjectDocument(read, dataDate, portfolio);
  }

  private void member(String name, Place at) {
    switch (name) {
      case DocumentFormat.MEMBER -> format.read(in.value(at));
      case "dataDate" -> dataDate = Optional.of(DataDate.at(Dates.beginning(in.value(at))));
      case "network" -> network = Optional.of(NetworkReader.read(in, at));
      case "portfolio" -> portfolio = Optional.of(PortfolioReader.read(in.value(at).object()));
      default -> throw new IllegalStateException("No reader for member " + name);
    }
  }
}

package org.daopai.model.project;

import java.io.Serializable;
import java.util.List;
import org.daopai.model.base.AsOf;
import org.daopai.model.base.LocalizedName;
import org.immutables.value.Value;

/**
 * A planned investment with an owner, a site and a life from planning to capacity, as the list of
 * what happened to it. Its state is derived as of a date, never stored.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class InvestmentProject implements Serializable {

  InvestmentProject() {}

  /** Whether a project begins in the year of the plan or carries on from an earlier one. */
  public enum Start {
    /** It is to commence in the year. */
    NEW,
    /** It commenced in an earlier year and is to resume. */
    CONTINUING
  }

  /** Its id. */
  public abstract ProjectId id();

  /** How to call it; the id if nothing is said. */
  @Value.Default
  public LocalizedName name() {
    return LocalizedName.of(id().value());
  }

  /** Whether it is to commence or to resume; to commence if nothing is said. */
  @Value.Default
  public Start start() {
    return Start.NEW;
  }

  /** What happened to it, in any order. */
  public abstract List<ProjectEvent> events();

  /** Starts a project from nothing. */
  public static InvestmentProjectBuilder builder() {
    return new InvestmentProjectBuilder();
  }

  /** Whether something has happened to it at least once, as of a date. */
  public boolean has(ProjectEvent.Kind kind, AsOf asOf) {
    return events().stream()
        .anyMatch(event -> event.kind() == kind && asOf.sees(event.happened(), event.recorded()));
  }
}

package org.daopai.examples.report;

import java.util.List;
import org.daopai.scheduling.explain.Proof;
import org.daopai.scheduling.explain.Verdict;

/**
 * A deadline with the verdict on it and the chains that prove it.
 *
 * @param verdict the verdict
 * @param proofs the chains, the one that drives first
 */
public record ExplainedDeadline(Verdict verdict, List<Proof> proofs) {

  /** Copies the list. */
  public ExplainedDeadline {
    proofs = List.copyOf(proofs);
  }
}

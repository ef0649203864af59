package org.daopai.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daopai.examples.remedy.MeasuresJson;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.json.ProjectJson;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.daopai.scheduling.explain.Measure;
import org.daopai.scheduling.explain.Remedies;

/**
 * The plant on transferred land, late for five reasons, each with what may be done about it. Dates
 * and costs are invented.
 */
public enum DelayedPlant {
  LAND("delayed-land"),
  SCHEME("delayed-scheme"),
  WINTER("delayed-winter"),
  PERMIT("delayed-permit"),
  TENDER("delayed-tender");

  private static final Map<DelayedPlant, Remedies> FOUND = new ConcurrentHashMap<>();

  private final String fileName;

  DelayedPlant(String fileName) {
    this.fileName = fileName;
  }

  /** The name of the file without its ending. */
  public String fileName() {
    return fileName;
  }

  /** The file, from the directory of the examples. */
  public Path file() {
    return Path.of("projects", fileName + ".json");
  }

  /** What the file says. */
  public ProjectDocument document() {
    return ProjectJson.read(file());
  }

  /** The network of the file, planned from its data date. */
  public Schedule schedule() {
    ProjectDocument document = document();
    return ReversePlanner.create().plan(document.network(), document.dataDate().orElseThrow());
  }

  /** Five remedies at most, as the command finds them; searched for once. */
  public Remedies remedies() {
    return FOUND.computeIfAbsent(
        this, plant -> Remedies.search(plant.schedule()).costing(plant.measures()).limit(5));
  }

  /** What may be done about it. */
  public List<Measure> measures() {
    return MeasuresJson.read(
        Path.of("projects", fileName + ".measures.json"), document().network());
  }
}

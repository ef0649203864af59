package org.daopai.examples;

import java.nio.file.Path;
import org.daopai.examples.review.ProjectReview;
import org.daopai.model.json.ProjectDocument;
import org.daopai.model.json.ProjectJson;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;

/**
 * The projects that are shipped with the examples: an industrial plant on transferred land, from
 * the transfer contract to production. Once with the time limits that an authority promises, once
 * with those of the law, and once a year on, with its foundations behind.
 */
public enum IndustrialPlant {
  PROMISED("industrial-plant-promised"),
  STATUTORY("industrial-plant-statutory"),
  BEHIND("industrial-plant-behind");

  private final String fileName;

  IndustrialPlant(String fileName) {
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

  /** The plan, reviewed with the portfolio of the file. */
  public ProjectReview review() {
    return ProjectReview.of(schedule(), document().portfolio());
  }
}

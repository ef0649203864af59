package org.daopai.model.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schemas that are shipped, ready to judge documents. */
final class Schemas {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static final Schema PROJECT = shipped("daopai-project-1.schema.json");
  static final Schema SCHEDULE = shipped("daopai-schedule-1.schema.json");
  static final Schema LIMIT = shipped("daopai-limit-1.schema.json");
  static final Schema SCHEMA =
      REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  private Schemas() {}

  static List<Error> faults(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static Schema shipped(String name) {
    return REGISTRY.getSchema(SchemaLocation.of("classpath:org/daopai/model/json/" + name));
  }
}

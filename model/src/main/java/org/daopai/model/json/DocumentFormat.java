package org.daopai.model.json;

import org.daopai.model.base.InputFault;

/** The name and version at the head of a document. */
final class DocumentFormat {

  static final String MEMBER = "format";

  private final String id;
  private boolean named;

  DocumentFormat(String id) {
    this.id = id;
  }

  void read(JsonValue value) {
    if (!value.text().equals(id)) {
      throw value
          .place()
          .fault(
              InputFault.Code.UNKNOWN_FORMAT,
              "the format '%s' is not read here; '%s' is",
              Place.shown(value.text()),
              id);
    }
    named = true;
  }

  void requireNamed(Place document) {
    if (!named) {
      throw document.fault(
          InputFault.Code.UNKNOWN_FORMAT,
          "the document does not say its format; begin it with \"format\": \"%s\"",
          id);
    }
  }
}

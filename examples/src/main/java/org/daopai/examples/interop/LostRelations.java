package org.daopai.examples.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The relations of an XML file of Microsoft Project to tasks that it does not have, which its
 * reader passes over in silence.
 */
final class LostRelations {

  private static final String NAMESPACE = "http://schemas.microsoft.com/project";

  private record Link(String predecessor, String successor) {}

  private final Set<String> tasks = new HashSet<>();
  private final List<Link> links = new ArrayList<>();

  private LostRelations() {}

  /** Tells of those of a file; of one that is no such file, of none. */
  static void tell(Path file, Omissions omissions) {
    LostRelations found = new LostRelations();
    try (InputStream in = Files.newInputStream(file)) {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      found.read(factory.createXMLStreamReader(in));
    } catch (XMLStreamException | IOException e) {
      return; // another form, or one that the reader has put right
    }
    for (Link link : found.links) {
      if (!found.tasks.contains(link.predecessor)) {
        omissions.add(
            "Task %s follows task %s, which the file does not have; that relation is not imported",
            link.successor, link.predecessor);
      }
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String task = "";
    boolean isInTask = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!NAMESPACE.equals(xml.getNamespaceURI())) {
          return;
        }
        String name = xml.getLocalName();
        if (name.equals("Task")) {
          isInTask = true;
          task = "";
        } else if (isInTask && task.isEmpty() && name.equals("UID")) {
          task = xml.getElementText().strip();
          tasks.add(task);
        } else if (isInTask && name.equals("PredecessorUID")) {
          links.add(new Link(xml.getElementText().strip(), task));
        } else if (name.equals("Assignments")) {
          return; // which stand after the tasks
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Task")) {
        isInTask = false;
      }
    }
  }
}

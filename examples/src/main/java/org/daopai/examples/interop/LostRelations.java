package org.daopai.examples.interop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

/**
 * The relations of a file of which one end is not in the project that is read, but nowhere or in
 * another project: its reader passes them over in silence. Files in text tell of them, those of
 * Microsoft Project in XML and those of Primavera P6.
 */
final class LostRelations {

  /* Only numbers are read, which are the same in every encoding that such files come in. */

  private record Link(String predecessor, String successor) {}

  private final List<Link> links = new ArrayList<>();
  private String task = "";
  private String predecessor = "";

  private LostRelations() {}

  /** Tells of those of a file that a project was read from. */
  static void tell(Path file, ProjectFile project, Omissions omissions) {
    LostRelations found = new LostRelations();
    found.read(file);
    Map<String, Task> tasks = new HashMap<>();
    for (Task task : project.getTasks()) {
      tasks.put(String.valueOf(task.getUniqueID()), task);
    }
    for (Link link : found.links) {
      Optional<Task> from = Optional.ofNullable(tasks.get(link.predecessor));
      Optional<Task> to = Optional.ofNullable(tasks.get(link.successor));
      if (from.isEmpty() && to.isPresent()) {
        omissions.add(to.get(), "follows task " + link.predecessor + notHere());
      } else if (from.isPresent() && to.isEmpty()) {
        omissions.add(from.get(), "is followed by task " + link.successor + notHere());
      }
    }
  }

  private static String notHere() {
    return ", which the project does not have; that relation is not imported";
  }

  private void read(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file, ISO_8859_1)) {
      String first = in.readLine();
      if (first != null && first.startsWith("ERMHDR")) {
        readRows(in);
        return;
      }
    } catch (IOException e) {
      return; // the reader of schedules has read it
    }
    try (InputStream in = Files.newInputStream(file)) {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      read(factory.createXMLStreamReader(in));
    } catch (XMLStreamException | IOException e) {
      links.clear(); // a form that is no text
    }
  }

  /** Rows of tables: the name of a table, then its columns, then its rows. */
  private void readRows(BufferedReader in) throws IOException {
    List<String> columns = List.of();
    boolean isRelations = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("%T")) {
        isRelations = line.strip().endsWith("\tTASKPRED");
      } else if (isRelations) {
        List<String> cells = Splitter.on('\t').splitToList(line);
        if (line.startsWith("%F")) {
          columns = cells.stream().map(String::strip).toList();
        } else if (line.startsWith("%R")) {
          add(cell(columns, cells, "pred_task_id"), cell(columns, cells, "task_id"));
        }
      }
    }
  }

  private static String cell(List<String> columns, List<String> cells, String name) {
    int column = columns.indexOf(name);
    return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
  }

  private void add(String predecessor, String successor) {
    if (!predecessor.isEmpty() && !successor.isEmpty()) {
      links.add(new Link(predecessor, successor));
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        readElement(xml.getLocalName(), xml);
      }
    }
  }

  /** The number of a task stands before its links, and a predecessor before its successor. */
  private void readElement(String name, XMLStreamReader xml) throws XMLStreamException {
    switch (name) {
      case "Task" -> task = "";
      case "UID" -> task = task.isEmpty() ? text(xml) : task;
      case "PredecessorUID" -> add(text(xml), task);
      case "PredecessorActivityObjectId" -> predecessor = text(xml);
      case "SuccessorActivityObjectId" -> add(predecessor, text(xml));
      default -> {}
    }
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    return xml.getElementText().strip();
  }
}

package org.daopai.examples.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daopai.model.Activity;
import org.daopai.model.ActivityId;
import org.daopai.model.DataDate;
import org.daopai.model.Deadline;
import org.daopai.model.Phase;
import org.daopai.model.Progress;
import org.daopai.model.ProjectNetwork;
import org.daopai.model.WorkSegment;
import org.daopai.model.calendar.WorkDuration;
import org.daopai.model.schedule.Schedule;
import org.daopai.scheduling.ReversePlanner;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What the applications ask of their XML beyond its tags, read by the XML parser alone: elements in
 * the order of the published form of Microsoft Project (mspdi_pj12.xsd, whose groups are
 * sequences), the required fields of Primavera P6, numbers that are used once, and references that
 * lead somewhere.
 */
class ExportedStructureProperties {

  /** The elements of a task that are written at some time, in the order of the form. */
  private static final List<String> TASK =
      List.of(
          "UID",
          "ID",
          "Name",
          "Type",
          "IsNull",
          "WBS",
          "OutlineNumber",
          "OutlineLevel",
          "Priority",
          "Start",
          "Finish",
          "Duration",
          "DurationFormat",
          "Work",
          "Stop",
          "Resume",
          "ResumeValid",
          "EffortDriven",
          "Estimated",
          "Milestone",
          "Summary",
          "Critical",
          "ExternalTask",
          "EarlyStart",
          "EarlyFinish",
          "LateStart",
          "LateFinish",
          "FreeSlack",
          "TotalSlack",
          "PercentComplete",
          "ActualStart",
          "ActualFinish",
          "ActualDuration",
          "RemainingDuration",
          "ConstraintType",
          "CalendarUID",
          "ConstraintDate",
          "Deadline",
          "LevelAssignments",
          "IgnoreResourceCalendar",
          "HideBar",
          "PredecessorLink",
          "ExtendedAttribute");

  private static final List<String> PROJECT =
      List.of("ExtendedAttributes", "Calendars", "Tasks", "Resources", "Assignments");

  @Provide
  Arbitrary<Long> seeds() {
    return RandomProjects.seeds();
  }

  private static Element root(Schedule plan, ExportFormat format) {
    byte[] bytes = ExportedProject.of(plan, format, Locale.ENGLISH).bytes();
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes))
          .getDocumentElement();
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new AssertionError("is no XML", e);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node next = parent.getFirstChild(); next != null; next = next.getNextSibling()) {
      if (next instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static List<Element> all(Element root, String name) {
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < root.getElementsByTagName(name).getLength(); i++) {
      found.add((Element) root.getElementsByTagName(name).item(i));
    }
    return found;
  }

  /** The text of the child of that name; nothing where there is none. */
  private static String text(Element parent, String name) {
    return children(parent).stream()
        .filter(child -> child.getTagName().equals(name))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  private static Set<String> numbers(List<Element> elements, String name) {
    Set<String> numbers = new HashSet<>();
    for (Element element : elements) {
      assertTrue(numbers.add(text(element, name)), () -> "twice: " + text(element, name));
    }
    assertFalse(numbers.contains(""));
    return numbers;
  }

  private static void assertOrder(List<String> order, Element parent) {
    int last = -1;
    for (Element child : children(parent)) {
      int at = order.indexOf(child.getTagName());
      assertTrue(at < 0 || at >= last, () -> child.getTagName() + " of " + parent.getTagName());
      last = Math.max(last, at);
    }
  }

  @Property(tries = 40)
  void microsoftProjectIsGivenItsFormAndNoDeadReference(@ForAll("seeds") long seed) {
    assertMicrosoftProject(root(RandomProjects.any(seed), ExportFormat.MSPDI));
  }

  @Example
  void microsoftProjectIsGivenTheFormOfSplitWorkAndOfPhasesThatOwe() {
    ProjectNetwork network =
        ProjectNetwork.builder()
            .addPhase(Phase.of("piers", "Piers"))
            .addActivity(
                Activity.of("dig", "Dig", WorkDuration.workingDays(3))
                    .by("Unit A")
                    .in("piers")
                    .inSegments(WorkSegment.ofDays(0, 2), WorkSegment.ofDays(4, 5)))
            .addProgress(
                Progress.builder()
                    .activity(ActivityId.of("dig"))
                    .actualStart(GivenFile.MONDAY)
                    .build())
            .addDeadline(Deadline.hard("piers", LocalDate.of(2026, 1, 16)))
            .build();
    Schedule plan =
        ReversePlanner.create().plan(network, DataDate.at(GivenFile.MONDAY.plusDays(1)));

    Element root = root(plan, ExportFormat.MSPDI);
    assertMicrosoftProject(root);
    assertEquals(2, all(root, "Assignment").size(), "of the unit, and of nobody");
    assertEquals(5, all(root, "TimephasedData").size());
    assertEquals("2026-01-17T00:00:00", text(all(root, "Task").get(0), "Deadline"));
  }

  private static void assertMicrosoftProject(Element root) {
    assertEquals("http://schemas.microsoft.com/project", root.getAttribute("xmlns"));
    assertOrder(PROJECT, root);
    List<Element> tasks = all(root, "Task");
    Set<String> calendars = numbers(all(root, "Calendar"), "UID");
    Set<String> resources = numbers(all(root, "Resource"), "UID");
    Set<String> uids = numbers(tasks, "UID");
    assertTrue(calendars.contains(text(root, "CalendarUID")));

    for (int i = 0; i < tasks.size(); i++) {
      Element task = tasks.get(i);
      assertOrder(TASK, task);
      assertEquals(i + 1, Integer.parseInt(text(task, "ID")), "rows are numbered from 1");
      String outline = text(task, "OutlineNumber");
      assertEquals(outline.split("\\.", -1).length, Integer.parseInt(text(task, "OutlineLevel")));
      String calendar = text(task, "CalendarUID");
      assertTrue(calendar.equals("-1") || calendars.contains(calendar), calendar);
      assertForward(task, "Start", "Finish");
      for (Element link : all(task, "PredecessorLink")) {
        assertTrue(uids.contains(text(link, "PredecessorUID")), outline);
        assertTrue(List.of("0", "1", "2", "3").contains(text(link, "Type")), outline);
      }
    }
    List<Element> assignments = all(root, "Assignment");
    assertEquals(assignments.size(), numbers(assignments, "UID").size());
    for (Element assignment : assignments) {
      assertTrue(uids.contains(text(assignment, "TaskUID")));
      String resource = text(assignment, "ResourceUID");
      assertTrue(resource.equals("-65535") || resources.contains(resource), resource);
      LocalDateTime last = LocalDateTime.MIN;
      for (Element period : all(assignment, "TimephasedData")) {
        assertEquals(text(assignment, "UID"), text(period, "UID"));
        assertForward(period, "Start", "Finish");
        assertFalse(at(period, "Start").isBefore(last), "periods follow one another");
        last = at(period, "Finish");
      }
    }
  }

  @Property(tries = 40)
  void primaveraIsGivenWhatItRequiresAndNoDeadReference(@ForAll("seeds") long seed) {
    Element root = root(RandomProjects.any(seed), ExportFormat.PMXML);
    Map<String, Set<String>> known = new HashMap<>();
    for (String type : List.of("Calendar", "Project", "WBS", "Activity", "Resource")) {
      known.put(type, numbers(all(root, type), "ObjectId"));
    }
    numbers(all(root, "Activity"), "Id");
    for (Element activity : all(root, "Activity")) {
      for (String required :
          List.of("Id", "Name", "Type", "Status", "DurationType", "PercentCompleteType")) {
        assertFalse(text(activity, required).isEmpty(), required);
      }
      assertForward(activity, "StartDate", "FinishDate");
      assertKnown(known, activity, "CalendarObjectId", "Calendar", true);
      assertKnown(known, activity, "ProjectObjectId", "Project", true);
      assertKnown(known, activity, "WBSObjectId", "WBS", false);
    }
    for (Element wbs : all(root, "WBS")) {
      assertKnown(known, wbs, "ProjectObjectId", "Project", true);
      assertKnown(known, wbs, "ParentObjectId", "WBS", false);
      assertFalse(text(wbs, "Code").isEmpty());
      assertFalse(text(wbs, "ObjectId").equals(text(wbs, "ParentObjectId")));
    }
    for (Element relation : all(root, "Relationship")) {
      assertKnown(known, relation, "PredecessorActivityObjectId", "Activity", true);
      assertKnown(known, relation, "SuccessorActivityObjectId", "Activity", true);
    }
    for (Element assignment : all(root, "ResourceAssignment")) {
      assertKnown(known, assignment, "ActivityObjectId", "Activity", true);
      assertKnown(known, assignment, "ResourceObjectId", "Resource", true);
    }
  }

  private static void assertKnown(
      Map<String, Set<String>> known, Element of, String name, String type, boolean isRequired) {
    String number = text(of, name);
    assertTrue(
        number.isEmpty() ? !isRequired : known.getOrDefault(type, Set.of()).contains(number),
        () -> of.getTagName() + " has " + name + " '" + number + "'");
  }

  private static LocalDateTime at(Element of, String name) {
    return LocalDateTime.parse(text(of, name));
  }

  private static void assertForward(Element of, String from, String to) {
    assertFalse(at(of, to).isBefore(at(of, from)), () -> of.getTagName() + " " + text(of, from));
  }
}

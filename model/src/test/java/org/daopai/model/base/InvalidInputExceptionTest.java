package org.daopai.model.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

  private final InputFault first = new InputFault(InputFault.Code.DUPLICATE_ID, "a", "First.");
  private final InputFault second = new InputFault(InputFault.Code.INVALID_VALUE, "b", "Second.");

  @Test
  void everyFaultIsALineOfTheMessage() {
    InvalidInputException e = new InvalidInputException(List.of(first, second));
    assertEquals("First.\nSecond.", e.getMessage());
    assertEquals(List.of(first, second), e.faults());
    assertEquals(InputFault.Code.DUPLICATE_ID, e.code());
    assertEquals("First.", first.toString());
  }

  @Test
  void faultsAreCopied() {
    List<InputFault> faults = new ArrayList<>(List.of(first));
    InvalidInputException e = new InvalidInputException(faults);
    faults.add(second);
    assertEquals(List.of(first), e.faults());
    assertThrows(UnsupportedOperationException.class, () -> e.faults().clear());
  }

  @Test
  void anExceptionWithoutAFaultIsAMistake() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new InvalidInputException(List.of()));
    assertEquals("An invalid input needs at least one fault", e.getMessage());
  }

  @Test
  void sentencesDoNotDependOnTheHost() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      InvalidInputException e =
          InvalidInputException.of(InputFault.Code.LIMIT_EXCEEDED, 7, "%d of %s", 1234, "x");
      assertEquals("1234 of x", e.getMessage());
      assertEquals("7", e.faults().get(0).subject());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void faultsTravel() {
    InvalidInputException e =
        SerializableTester.reserialize(new InvalidInputException(List.of(first, second)));
    assertEquals(List.of(first, second), e.faults());
    assertThrows(NullPointerException.class, () -> new InputFault(null, "a", "b"));
    assertThrows(
        NullPointerException.class, () -> new InputFault(InputFault.Code.INVALID_VALUE, null, "b"));
    assertThrows(
        NullPointerException.class, () -> new InputFault(InputFault.Code.INVALID_VALUE, "a", null));
  }
}

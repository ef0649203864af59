package org.daopai.examples.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {

  @Test
  void chineseTakesTwoColumnsAndAsciiOne() {
    assertEquals(21, DisplayWidth.of("Latest start 最迟开始"));
    assertEquals(4, DisplayWidth.of("(五)"));
    assertEquals(4, DisplayWidth.of("“a”c"));
    assertEquals(2, DisplayWidth.of("\uFF1A"));
    assertEquals(2, DisplayWidth.of("\uD840\uDC00"));
  }

  @Test
  void combiningAndFormatCharactersTakeNone() {
    assertEquals(1, DisplayWidth.of("e\u0301"));
    assertEquals(2, DisplayWidth.of("a\u200Bb"));
  }

  @Test
  void paddingAddsBlanksUpToTheWidthAndNeverCuts() {
    assertEquals("开工  ", DisplayWidth.pad("开工", 6));
    assertEquals("开工", DisplayWidth.pad("开工", 3));
  }

  @Test
  void clippingKeepsWithinTheWidthWithTheEllipsis() {
    assertEquals("开工", DisplayWidth.clip("开工", 4));
    assertEquals("开…", DisplayWidth.clip("开工了", 4));
    assertEquals("abc…", DisplayWidth.clip("abcdef", 4));
  }
}

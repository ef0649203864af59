package org.daopai.model.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.daopai.testing.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedNameTest {

  @Test
  void aTranslationIsChosenByLanguage() {
    LocalizedName name = LocalizedName.of("permit", "许可证");
    assertEquals("许可证", name.in(Locale.CHINA));
    assertEquals("许可证", name.in(Locale.TRADITIONAL_CHINESE));
    assertEquals("permit", name.in(Locale.GERMANY));
    assertEquals("permit", name.in(Locale.ROOT));
    assertEquals("permit", name.toString());
    assertEquals("permit", LocalizedName.of("permit").in(Locale.CHINA));
    assertEquals("", LocalizedName.of("").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "z", "ZH", "zh-CN", "zh_CN", "chinese", "中"})
  void aLanguageIsAnIsoCode(String language) {
    Faults.check(
        InputFault.Code.INVALID_VALUE,
        language,
        "The name 'permit' is translated into '"
            + language
            + "'; a language is an ISO 639 code such as 'zh'",
        () -> new LocalizedName("permit", Map.of(language, "x")));
  }

  @Test
  void aTextHasALimit() {
    String longest = "x".repeat(2_000);
    assertEquals(longest, LocalizedName.of(longest, longest).in(Locale.CHINA));
    String sentence =
        "The name '" + "x".repeat(40) + "...' has 2001 characters; a name has at most 2000";
    Faults.check(
        InputFault.Code.LIMIT_EXCEEDED,
        "x".repeat(40),
        sentence,
        () -> LocalizedName.of(longest + "x"));
    Faults.check(
        InputFault.Code.LIMIT_EXCEEDED,
        "x".repeat(40),
        sentence,
        () -> LocalizedName.of("short", longest + "x"));
  }

  @Test
  void translationsAreCopied() {
    Map<String, String> given = new HashMap<>(Map.of("zh", "许可证"));
    LocalizedName name = new LocalizedName("permit", given);
    given.put("de", "Genehmigung");
    assertEquals(Map.of("zh", "许可证"), name.translations());
    assertThrows(UnsupportedOperationException.class, () -> name.translations().clear());
    new EqualsTester()
        .addEqualityGroup(name, LocalizedName.of("permit", "许可证"))
        .addEqualityGroup(LocalizedName.of("permit"))
        .addEqualityGroup(new LocalizedName("permit", given))
        .testEquals();
    SerializableTester.reserializeAndAssert(name);
  }
}

package org.daopai.examples.text;

/**
 * What is said of a plan, in both languages; as long as it takes, unlike a name.
 *
 * @param english the sentence in English
 * @param chinese the same in Chinese
 */
public record Sentence(String english, String chinese) {}

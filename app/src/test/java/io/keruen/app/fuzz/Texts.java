package io.keruen.app.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes as text of which each character is one byte, so that nothing is lost that is not UTF-8. */
final class Texts {
  private Texts() {}

  static String of(byte[] content) {
    return new String(content, ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  /** What stands in a file that holds a text as UTF-8. */
  static String utf8(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /** Lines without their ends; the last is empty if the text ends with a line's end. */
  static List<String> lines(String text) {
    return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }

  static String joined(List<String> lines) {
    return String.join("\n", lines);
  }
}

package io.keruen.app.fuzz;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;

/** Changes of keys, values and structure of YAML. */
final class YamlMutations {
  private static final List<String> VALUES =
      List.of(
          "",
          "~",
          "null",
          ".nan",
          ".inf",
          "-.inf",
          "NaN",
          "-1",
          "0",
          "-0.0",
          "1e308",
          "1e-320",
          "1e999",
          "2147483648",
          "9223372036854775808",
          "0x1F",
          "0o17",
          "1_000",
          "5%",
          "-50%",
          "-100%",
          "200%",
          "1e400%",
          "nan%",
          "yes",
          "no",
          "true",
          "all",
          "2024-01-01",
          "&a x",
          "*a",
          "*nowhere",
          "!!int 3",
          "!!java.net.URL [http://localhost]",
          "!x y",
          "[",
          "]",
          "{",
          "{a: 1}",
          "{? a}",
          "[]",
          "{}",
          "[[[]]]",
          "[a, b]",
          "[KAZ, CHN]",
          "[1, 2]",
          "[0, 0]",
          "[91, 181]",
          "\"",
          "'",
          "\"\\u0000\"",
          "|",
          ">",
          "- a",
          "Almaty",
          "Urumqi",
          "Nowhere",
          "KAZ",
          "ROW",
          "rail",
          "air",
          "\uD83D\uDC2B",
          "../../x",
          "x: y");

  private static final List<String> BLOCKS =
      List.of(
          "---\nstudy: second",
          "...\nstudy: second",
          "%YAML 9.9",
          "<<: *a",
          "<<: {study: x}",
          "? [a, b]\n: c",
          "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]",
          "study: again",
          "unheard_of: 1",
          "null: 1",
          "\t",
          "- item",
          "# remark",
          "    deep: 1");

  private final List<String> lines;
  private final Draw draw;

  private YamlMutations(byte[] content, Draw draw) {
    lines = Texts.lines(Texts.of(content));
    this.draw = draw;
  }

  static byte[] mutate(byte[] content, Draw draw) {
    YamlMutations yaml = new YamlMutations(content, draw);
    yaml.mutate();
    return Texts.bytes(Texts.joined(yaml.lines));
  }

  private void mutate() {
    int row = draw.below(lines.size());
    int other = draw.below(lines.size());
    String line = lines.get(row);
    switch (draw.below(14)) {
      case 0, 1, 2 -> lines.set(row, withValue(line));
      case 3, 4, 5 -> lines.set(row, withInnerValue(line));
      case 6 -> lines.set(row, withoutOrWithOtherKey(line));
      case 7 -> lines.remove(row);
      case 8 -> lines.add(other, line);
      case 9 -> Collections.swap(lines, row, other);
      case 10 -> lines.set(row, (draw.onceIn(4) ? "\t" : "  ") + line);
      case 11 -> lines.set(row, line.replaceFirst("^ {1,2}", ""));
      case 12 -> lines.add(row, draw.oneOf(BLOCKS));
      default -> lines.add(row, "x: " + "[".repeat(1 << draw.below(13)));
    }
    if (lines.isEmpty()) {
      lines.add("");
    }
  }

  private String value() {
    return Texts.utf8(draw.oneOf(VALUES));
  }

  private String withValue(String line) {
    int colon = line.indexOf(": ");
    return colon < 0 ? line + " " + value() : line.substring(0, colon + 2) + value();
  }

  /** One value of a mapping in one line, as {@code {name: X, between: [A, B]}}. */
  private String withInnerValue(String line) {
    List<String> parts = List.of(line.split("(?<=[{\\[,:] ?)|(?=[}\\],])", -1));
    int at = draw.below(parts.size());
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      changed.append(i == at && i > 0 ? value() : parts.get(i));
    }
    return changed.toString();
  }

  private String withoutOrWithOtherKey(String line) {
    String key = draw.onceIn(2) ? "" : Texts.utf8(draw.oneOf(HostileValues.TEXTS)) + ": ";
    return line.replaceFirst("[A-Za-z_]+: ", Matcher.quoteReplacement(key));
  }
}

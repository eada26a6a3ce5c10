package io.keruen.app.fuzz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of values and keys of JSON. */
final class JsonMutations {
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|-?[0-9][0-9.eE+-]*|true|false|null|[{}\\[\\]:,]");

  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "NaN",
          "-1",
          "0",
          "1e308",
          "1e-320",
          "1e999",
          "2147483648",
          "9223372036854775808",
          "\"\"",
          "\"x\"",
          "\"..\"",
          "\"/\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"" + "x".repeat(400) + "\"",
          "{}",
          "[]",
          "[null]",
          "{",
          "]",
          ",",
          "",
          "[".repeat(1500));

  private JsonMutations() {}

  static byte[] mutate(byte[] content, Draw draw) {
    String text = Texts.of(content);
    List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
    if (tokens.isEmpty()) {
      return ByteMutations.mutate(content, draw);
    }
    MatchResult token = draw.oneOf(tokens);
    String value = draw.onceIn(4) ? draw.oneOf(tokens).group() : draw.oneOf(TOKENS);
    Matcher other = Pattern.compile("\n").matcher(text);
    if (draw.onceIn(8) && other.find()) {
      List<String> lines = Texts.lines(text);
      lines.remove(draw.below(lines.size()));
      return Texts.bytes(Texts.joined(lines));
    }
    return Texts.bytes(text.substring(0, token.start()) + value + text.substring(token.end()));
  }
}

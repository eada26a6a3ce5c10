package io.keruen.app.fuzz;

import java.util.List;

/** Values that programs are seldom asked to read. */
final class HostileValues {
  /** In the place of a number. */
  static final List<String> NUMBERS =
      List.of(
          "",
          "NaN",
          "Infinity",
          "-Infinity",
          "-0",
          "0",
          "0.0",
          "-1",
          "-5",
          "1e308",
          "-1e308",
          "1e-320",
          "1e-9",
          "1e9",
          "1e15",
          "1e9999",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999999",
          "0.1",
          "1",
          "2",
          "3",
          "100",
          "1d",
          "0x1p3",
          "0x10",
          "010",
          "1,5",
          "1_000",
          "1 000",
          "+5",
          " 7 ",
          "5%",
          "\u0663\u0664",
          "\u2212" + "1",
          "x");

  /** In the place of a word. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\"",
          "\"\"",
          "a\"b",
          "'",
          "null",
          "nan",
          "ROW",
          "all",
          "yes",
          "no",
          "1",
          "-1",
          "\u0000",
          "\u0130stanbul",
          "\uD83D\uDC2B",
          "\u202Eabc",
          "|",
          "a|b|",
          ",",
          ";",
          "..",
          "../x",
          "/",
          "%s%n",
          "{}",
          "$1\\",
          "#",
          "<b>",
          "=1+1",
          "x".repeat(3000),
          "CHN",
          "KAZ",
          "rail",
          "sea",
          "open",
          "closed");

  private HostileValues() {}

  static boolean isNumber(String text) {
    return text.strip().matches("[-+]?[0-9][0-9.eE+-]*");
  }

  /** A value for the place of another; none of them names NaN or infinity as a mere name. */
  static String inPlaceOf(String value, boolean isName, Draw draw) {
    if (!isNumber(value) && !draw.onceIn(6)) {
      return draw.oneOf(TEXTS);
    }
    if (isNumber(value) && draw.onceIn(6)) {
      return scaled(value, draw);
    }
    String number = draw.oneOf(NUMBERS);
    boolean echoed = isName || !isNumber(value);
    return echoed && number.matches("-?(NaN|Infinity)") ? "nan" : number;
  }

  private static String scaled(String value, Draw draw) {
    return switch (draw.below(4)) {
      case 0 -> "-" + value.strip();
      case 1 -> value.strip() + "000000";
      case 2 -> "0.00000" + value.strip();
      default -> value.strip() + "e" + (draw.below(600) - 300);
    };
  }
}

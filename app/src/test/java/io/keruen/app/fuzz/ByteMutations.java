package io.keruen.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Changes of bytes that know nothing of what they mean. */
final class ByteMutations {
  private static final List<String> INSERTED =
      List.of(
          "\u0000",
          "\u00FF",
          "\u00C3(",
          "\u00ED\u00A0\u0080",
          "\u00EF\u00BB\u00BF",
          "\r",
          "\n",
          "\r\n",
          "\u00E2\u0080\u00A8",
          "\u001A",
          "\"",
          ",",
          "\t",
          "#",
          "-");

  private ByteMutations() {}

  static byte[] mutate(byte[] content, Draw draw) {
    String text = Texts.of(content);
    int at = draw.below(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + draw.below(8));
    String changed =
        switch (draw.below(9)) {
          case 0, 1 -> flipped(content, draw);
          case 2 -> text.substring(0, at) + text.substring(end);
          case 3, 4 -> text.substring(0, at) + draw.oneOf(INSERTED) + text.substring(at);
          case 5 -> text.substring(0, end) + text.substring(at);
          case 6 -> text.substring(0, at);
          case 7 -> "\u00EF\u00BB\u00BF" + text;
          default -> text.replace("\n", draw.onceIn(2) ? "\r\n" : "\r");
        };
    return Texts.bytes(changed);
  }

  private static String flipped(byte[] content, Draw draw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = content.length == 0 ? 0 : draw.below(content.length);
    for (int i = 0; i < content.length; i++) {
      out.write(i == at ? content[i] ^ 1 << draw.below(8) : content[i]);
    }
    return Texts.of(out.toByteArray());
  }
}

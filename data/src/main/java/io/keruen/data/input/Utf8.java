package io.keruen.data.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding: bytes that are not UTF-8 are a problem, not a replacement character. */
public final class Utf8 {
  private Utf8() {}

  /** The text without a byte-order mark; up to the first wrong byte if there is one. */
  public static String decode(String file, byte[] content, InputProblems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      String before = out.toString();
      problems.add(
          new InputProblem(
              file,
              1 + (int) before.chars().filter(c -> c == '\n').count(),
              before.length() - before.lastIndexOf('\n'),
              "",
              "a byte 0x%02X that is not UTF-8".formatted(content[in.position()]),
              "UTF-8 text",
              "Save the file with the encoding UTF-8."));
      return "";
    }
    String text = out.toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

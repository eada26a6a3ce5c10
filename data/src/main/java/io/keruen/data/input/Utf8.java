package io.keruen.data.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding: bytes that are not UTF-8 are a problem, not a replacement character. */
final class Utf8 {
  private Utf8() {}

  /** The text without a byte-order mark; up to the first wrong byte if there is one. */
  static String decode(String file, byte[] content, InputProblems problems) {
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
      int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
      problems.add(
          new InputProblem(
              file,
              line,
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

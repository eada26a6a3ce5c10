package io.keruen.data.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Strict decoding: bytes that are not UTF-8 are a problem, not a replacement character. */
public final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * A reader that skips a byte-order mark.
   *
   * @throws java.nio.charset.CharacterCodingException when reading comes to what is not UTF-8
   */
  static Reader reader(InputStream in) throws IOException {
    return withoutMark(new BufferedReader(new InputStreamReader(in, strict())));
  }

  /** As {@link #reader}, with a stand-in for what is not UTF-8. */
  static Reader lenientReader(InputStream in) throws IOException {
    return withoutMark(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
  }

  private static Reader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** The place of the first byte of a file that is not UTF-8. */
  static InputProblem problem(Path path) throws IOException {
    InputProblems found = new InputProblems();
    try (InputStream in = InputFile.open(path)) {
      decode(InputFile.name(path), in.readAllBytes(), found);
    }
    return found.all().get(0);
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The text without a byte-order mark; up to the first wrong byte if there is one. */
  public static String decode(String file, byte[] content, InputProblems problems) {
    CharsetDecoder decoder = strict();
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
    return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
  }
}

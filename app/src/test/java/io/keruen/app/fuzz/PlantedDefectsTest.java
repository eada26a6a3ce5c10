package io.keruen.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.app.CommandLineRun;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That faults are seen: each defect here is planted. */
class PlantedDefectsTest {
  private static final Inputs TABLE = Inputs.none().with("t.csv", "id,hours\na,5\nb,7\n");
  private static final Duration BOUND = Duration.ofMillis(400);
  private static final long[] NUMBERS = LongStream.range(0, 1000).toArray();

  /** What a planted command does with its input and the path of its output. */
  @FunctionalInterface
  private interface Doing {
    CommandLineRun run(Path input, Path output) throws IOException;
  }

  @TempDir Path folder;

  private Tally tryReader(Reader.Reading reading, long... numbers) throws IOException {
    return new Fuzz(1, BOUND, folder).run(Reader.of("planted", TABLE, reading), numbers);
  }

  private String faultOf(Doing doing) throws IOException {
    Command command =
        new Command(
            "planted",
            TABLE,
            arguments -> {
              try {
                return doing.run(Path.of(arguments[1]), Path.of(arguments[3]));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            List.of(
                List.of("@in/t.csv"), List.of("--out", "@out/result"), List.of("--format", "json")),
            List.of(List.of()),
            List.of());
    Verdict verdict =
        command.judge(
            command.unchanged().get(0), new Workspace(Files.createTempDirectory(folder, "x")));
    return verdict.fault();
  }

  private static String text(Path folder) {
    try {
      return Files.readString(folder.resolve("t.csv"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CommandLineRun ended(int exitCode, String out, String err) {
    return new CommandLineRun(exitCode, out, err);
  }

  private static void failForMinusZero(Path in) {
    if (text(in).contains("-0")) {
      throw new NullPointerException("planted");
    }
  }

  @Test
  void a_reader_that_fails_for_one_value_is_found_and_its_number_shows_it_again()
      throws IOException {
    Tally tally = tryReader(PlantedDefectsTest::failForMinusZero, NUMBERS);

    assertThat(tally.tried()).isEqualTo(NUMBERS.length);
    assertThat(tally.faults()).isBetween(1L, NUMBERS.length / 10L);
    String report = tally.report(1);
    assertThat(report)
        .contains("java.lang.NullPointerException", "Files.write(in.resolve(\"t.csv\")");
    Matcher number = Pattern.compile("fuzz\\.number=(\\d+)").matcher(report);
    assertThat(number.find()).isTrue();
    long again = Long.parseLong(number.group(1));
    assertThat(tryReader(PlantedDefectsTest::failForMinusZero, again).faults()).isEqualTo(1);
  }

  @Test
  void a_refusal_with_a_message_is_no_fault() throws IOException {
    Tally tally =
        tryReader(
            in -> {
              throw new InvalidInputException(InputProblem.ofFile("t.csv", "a", "b", "c"));
            },
            NUMBERS);

    assertThat(tally.faults()).isZero();
    assertThat(tally.row()).startsWith("planted,1000,0,1000,0,0,");
  }

  @Test
  void a_reader_that_does_not_end_is_found() throws IOException {
    Tally tally =
        tryReader(
            in -> {
              while (text(in).contains("-0") && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
            },
            NUMBERS);

    assertThat(tally.report(1)).contains("takes more than");
  }

  @Test
  void a_reader_without_memory_is_found() throws IOException {
    Tally tally =
        tryReader(
            in -> {
              throw new OutOfMemoryError("planted");
            },
            1);

    assertThat(tally.report(1)).contains("java.lang.OutOfMemoryError");
  }

  @Test
  void a_command_that_fails_is_found_by_where_it_failed() throws IOException {
    String err =
        "java.lang.IllegalStateException: planted\n\tat io.keruen.app.Planted.call(P.java:1)\n";

    assertThat(faultOf((input, output) -> ended(70, "", err)))
        .isEqualTo("java.lang.IllegalStateException at io.keruen.app.Planted.call(P.java:1)");
    assertThat(faultOf((input, output) -> ended(3, "", "why"))).isEqualTo("exit code 3");
  }

  @Test
  void figures_that_are_not_finite_are_found() throws IOException {
    assertThat(faultOf((input, output) -> ended(0, "[\"NaN\"]", "")))
        .isEqualTo("no result, exit code 0");
    assertThat(
            faultOf(
                (input, output) -> {
                  Files.createDirectories(output);
                  Files.writeString(output.resolve("a.csv"), "x\n-Infinity\n");
                  return ended(0, "{}", "");
                }))
        .isEqualTo("writes Infinity into a.csv");
    assertThat(
            faultOf(
                (input, output) -> {
                  Files.writeString(output, "x");
                  return ended(0, "[\"NaN\"]", "");
                }))
        .isEqualTo("prints NaN, exit code 0");
  }

  @Test
  void a_silent_refusal_and_words_in_the_place_of_json_are_found() throws IOException {
    assertThat(faultOf((input, output) -> ended(1, "", ""))).isEqualTo("no message, exit code 1");
    assertThat(faultOf((input, output) -> ended(1, "", "wrong")))
        .isEqualTo("prints what is not JSON");
    assertThat(faultOf((input, output) -> ended(1, "", "{\"errors\": []}")))
        .isEqualTo("JSON without a message");
    assertThat(faultOf((input, output) -> ended(1, "", "{\"errors\": [{\"message\": \"a\"}]}")))
        .isEmpty();
  }

  @Test
  void files_that_are_deleted_or_left_are_found() throws IOException {
    assertThat(
            faultOf(
                (input, output) -> {
                  Files.delete(input);
                  return ended(0, "{}", "");
                }))
        .isEqualTo("input changed or file left among inputs");
    assertThat(
            faultOf(
                (input, output) -> {
                  Files.createDirectory(output.resolveSibling(".result-17"));
                  return ended(0, "{}", "");
                }))
        .isEqualTo("file left outside the output");
    assertThat(
            faultOf(
                (input, output) -> {
                  Files.writeString(output, "half");
                  return ended(1, "", "{\"errors\": [{\"message\": \"a\"}]}");
                }))
        .isEqualTo("file left, exit code 1");
  }
}

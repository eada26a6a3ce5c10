package io.keruen.data.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {
  @Test
  void twenty_problems_are_shown_and_the_rest_is_counted() {
    InvalidInputException all = new InvalidInputException(negativeLengths(25));
    assertThat(all.problems()).hasSize(25);
    assertThat(all.getMessage().lines().filter(line -> line.startsWith("links.csv:"))).hasSize(20);
    assertThat(all.getMessage()).endsWith("\nand 5 more problems.");
  }

  @Test
  void one_problem_left_is_counted_in_the_singular() {
    assertThat(new InvalidInputException(negativeLengths(21)).getMessage())
        .endsWith("\nand 1 more problem.");
  }

  @Test
  void a_kind_that_comes_late_is_shown_too() {
    List<InputProblem> problems = new ArrayList<>(negativeLengths(500));
    problems.add(InputProblem.ofFile("rates.csv", "no such file", "a table", "Create it."));
    assertThat(new InvalidInputException(problems).getMessage())
        .contains("links.csv:2: column 'length_km' has '-1', expected a number above 0.")
        .contains("rates.csv: found no such file, expected a table.\n  Create it.")
        .endsWith("and 481 more problems.");
  }

  @Test
  void percent_signs_in_a_cell_are_printed_as_they_are() {
    InputProblem problem = new InputProblem("a.csv", 2, "share", "50%d%n", "a number", "Fix it.");
    assertThat(new InvalidInputException(problem).getMessage())
        .isEqualTo("a.csv:2: column 'share' has '50%d%n', expected a number.\n  Fix it.");
  }

  private static List<InputProblem> negativeLengths(int count) {
    List<InputProblem> problems = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      problems.add(
          new InputProblem("links.csv", i + 2, "length_km", "-1", "a number above 0", "Fix it."));
    }
    return problems;
  }
}

package io.keruen.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.NetworkEdit.SetStatus;
import io.keruen.engine.scenario.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names in a study that its data set does not know. */
class StudyCheckTest {
  private static String problem(Study study) {
    InvalidStudyException e =
        catchThrowableOfType(InvalidStudyException.class, () -> StudyRunTest.run(study));
    assertThat(e.problems()).hasSize(1);
    return e.getMessage();
  }

  @Test
  void an_unknown_place_of_a_corridor_is_named_with_the_nearest() {
    Corridor corridor = new Corridor("East-West", List.of("Urumchi"), List.of("KAZ"));
    assertThat(problem(StudyRunTest.study(List.of(corridor), StudyRunTest.HALF_CLEARANCE)))
        .isEqualTo(
            "test.yaml:0: corridors 'Urumchi', expected a place or territory of the data set in"
                + " corridor 'East-West'. Did you mean 'Urumqi'?");
  }

  @Test
  void an_edit_that_is_wrong_in_two_worlds_is_reported_once() {
    Study study =
        StudyRunTest.study(List.of(), new SetStatus(new Selector.Passage("suez"), Status.CLOSED));
    assertThat(problem(study)).contains("passage 'suez'");
  }
}

package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long work is cancelled. */
class TasksTest {
  @Test
  void work_that_is_not_cancelled_gives_its_result() {
    assertThat(Tasks.cancellable(() -> false, () -> 42)).isEqualTo(42);
  }

  @Test
  void a_problem_of_the_work_is_thrown_as_it_is() {
    assertThatThrownBy(
            () ->
                Tasks.cancellable(
                    () -> false,
                    () -> {
                      throw new IllegalArgumentException("wrong");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("wrong");
  }

  @Test
  void cancelled_work_is_left_within_a_second_and_stops_where_it_looks() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    Instant cancelAt = Instant.now().plusMillis(200);

    assertThatThrownBy(
            () ->
                Tasks.cancellable(
                    () -> Instant.now().isAfter(cancelAt), () -> workUntilInterrupted(stopped)))
        .isInstanceOf(CancellationException.class);

    assertThat(Duration.between(cancelAt, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(stopped.await(1, TimeUnit.SECONDS)).isTrue();
  }

  private static int workUntilInterrupted(CountDownLatch stopped) {
    try {
      while (true) {
        Tasks.stopIfInterrupted();
      }
    } finally {
      stopped.countDown();
    }
  }

  @Test
  void tasks_within_cancelled_work_stop_too() throws Exception {
    AtomicInteger done = new AtomicInteger();
    Instant cancelAt = Instant.now().plusMillis(200);

    assertThatThrownBy(
            () ->
                Tasks.cancellable(
                    () -> Instant.now().isAfter(cancelAt),
                    () -> {
                      Tasks.run(
                          Integer.MAX_VALUE,
                          Execution.onThreads(2),
                          () -> i -> done.incrementAndGet());
                      return 0;
                    }))
        .isInstanceOf(CancellationException.class);

    TimeUnit.MILLISECONDS.sleep(300);
    int soon = done.get();
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(done.get()).isEqualTo(soon).isPositive();
  }
}

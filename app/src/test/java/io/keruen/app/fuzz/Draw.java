package io.keruen.app.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices of one trial: the same seed and number give the same choices. */
final class Draw {
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  Draw(long seed, long number) {
    random = new SplittableRandom(seed + number * GOLDEN_RATIO);
  }

  /** 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** True once in {@code times}. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}

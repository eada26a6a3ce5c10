package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Minima of 1/2 x'Hx - g'x in a box. */
class BoundedQuadraticTest {
  private static double[] minimum(double[][] h, double[] g, double low, double high) {
    double[] diagonal = new double[g.length];
    double[] lows = new double[g.length];
    double[] highs = new double[g.length];
    for (int i = 0; i < g.length; i++) {
      diagonal[i] = h[i][i];
      lows[i] = low;
      highs[i] = high;
    }
    return new BoundedQuadratic(
            (x, product) -> System.arraycopy(times(h, x), 0, product, 0, x.length),
            g.clone(),
            diagonal,
            lows,
            highs)
        .minimise(10_000, 1e-12);
  }

  private static double[] times(double[][] h, double[] x) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        product[i] += h[i][j] * x[j];
      }
    }
    return product;
  }

  // 2x + y = 3 and x + 2y = 3: both are 1.
  @Test
  void inside_the_box_the_gradient_vanishes() {
    double[] x = minimum(new double[][] {{2, 1}, {1, 2}}, new double[] {3, 3}, -9, 9);

    assertThat(x).containsExactly(new double[] {1, 1}, within(1e-12));
  }

  // With x held at 1/2, 2y = 3 - 1/2.
  @Test
  void a_variable_at_its_bound_leaves_the_rest_to_the_other() {
    BoundedQuadratic held =
        new BoundedQuadratic(
            (x, product) -> {
              product[0] = 2 * x[0] + x[1];
              product[1] = x[0] + 2 * x[1];
            },
            new double[] {3, 3},
            new double[] {2, 2},
            new double[] {0, 0},
            new double[] {0.5, 9});

    assertThat(held.minimise(100, 1e-12)).containsExactly(new double[] {0.5, 1.25}, within(1e-12));
  }

  // Along (1, 1) nothing bends the function down to a minimum: it falls as far as the box allows.
  @Test
  void a_direction_without_curvature_leads_to_the_bounds() {
    double[] x = minimum(new double[][] {{1, -1}, {-1, 1}}, new double[] {1, 1}, -2, 2);

    assertThat(x).containsExactly(2, 2);
  }

  /** Karush, Kuhn and Tucker: no variable can move inwards and gain; H may be singular. */
  @Property(tries = 200, seed = "1951")
  void no_variable_could_gain(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(12);
    int rank = 1 + random.nextInt(size + 3);
    double[][] h = new double[size][size];
    double[] g = new double[size];
    for (int term = 0; term < rank; term++) {
      double[] row = random.doubles(size, -1, 1).toArray();
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          h[i][j] += row[i] * row[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      g[i] = 4 * random.nextDouble() - 2;
    }
    double[] x = minimum(h, g, -1, 0.5);
    double[] product = times(h, x);
    for (int i = 0; i < size; i++) {
      double rest = g[i] - product[i];
      assertThat(x[i]).isBetween(-1.0, 0.5);
      assertThat(rest)
          .as("seed %d, variable %d at %s", seed, i, x[i])
          .isBetween(x[i] > -1 ? -1e-9 : -1e9, x[i] < 0.5 ? 1e-9 : 1e9);
    }
  }
}

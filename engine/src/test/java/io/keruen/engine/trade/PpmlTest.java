package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What must hold of every estimate, on small random flows, and what is refused. */
class PpmlTest {

  /** Flows between countries over years, drawn with a seed. */
  private static final class Flows {
    private static final int COUNTRIES = 7;
    private static final int YEARS = 3;

    private final double[] trade;
    private final double[] distance;
    private final double[] agreement;
    private final int[][] group;

    private Flows(double[] trade, double[] distance, double[] agreement, int[][] group) {
      this.trade = trade;
      this.distance = distance;
      this.agreement = agreement;
      this.group = group;
    }

    static Flows drawn(int seed) {
      Random random = new Random(seed);
      int rows = COUNTRIES * (COUNTRIES - 1) * YEARS;
      Flows flows =
          new Flows(new double[rows], new double[rows], new double[rows], new int[3][rows]);
      int row = 0;
      for (int from = 0; from < COUNTRIES; from++) {
        for (int to = 0; to < COUNTRIES; to++) {
          for (int year = 0; from != to && year < YEARS; year++) {
            flows.distance[row] = Math.abs(from - to) + random.nextDouble();
            flows.agreement[row] = random.nextInt(3) == 0 ? 1 : 0;
            double mean = Math.exp(2 + 0.3 * from - 0.5 * flows.distance[row]);
            flows.trade[row] = random.nextInt(6) == 0 ? 0 : mean * (0.2 + random.nextDouble());
            flows.group[0][row] = from * YEARS + year;
            flows.group[1][row] = to * YEARS + year;
            flows.group[2][row] = from * COUNTRIES + to;
            row++;
          }
        }
      }
      return flows;
    }

    int rows() {
      return trade.length;
    }

    PpmlData.Builder twoWay() {
      return PpmlData.of(trade)
          .regressor("distance", distance)
          .regressor("agreement", agreement)
          .fixedEffect(Grouping.of("exporter:year", group[0]))
          .fixedEffect(Grouping.of("importer:year", group[1]));
    }

    PpmlData.Builder threeWay() {
      return PpmlData.of(trade)
          .regressor("agreement", agreement)
          .fixedEffect(Grouping.of("exporter:year", group[0]))
          .fixedEffect(Grouping.of("importer:year", group[1]))
          .fixedEffect(pairs());
    }

    Grouping pairs() {
      return Grouping.byValue("pair", Arrays.stream(group[2]).boxed().toList());
    }
  }

  @Property(tries = 20)
  void fitted_flows_add_up_to_the_flows_of_every_group(@ForAll byte seed) {
    Flows flows = Flows.drawn(seed);
    PpmlData data = flows.threeWay().build();

    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());

    assertThat(estimate.convergence().converged()).isTrue();
    for (Grouping effect : data.fixedEffects()) {
      double[] lack = new double[effect.groupCount()];
      for (int row = 0; row < flows.rows(); row++) {
        if (estimate.use(row) != RowUse.SINGLETON) {
          lack[effect.group(row)] += flows.trade[row] - estimate.fitted(row);
        }
      }
      assertThat(Arrays.stream(lack).map(Math::abs).max().orElseThrow()).isLessThan(1e-6);
    }
  }

  @Property(tries = 20)
  void agrees_with_newtons_method_on_explicit_dummy_variables(@ForAll byte seed) {
    Flows flows = Flows.drawn(seed);
    PpmlEstimate estimate = Ppml.estimate(flows.twoWay().build(), PpmlOptions.robust());
    int[] used =
        IntStream.range(0, flows.rows()).filter(row -> estimate.use(row) == RowUse.USED).toArray();

    double[] dense =
        DensePoisson.slopes(
            pick(flows.trade, used),
            List.of(pick(flows.distance, used), pick(flows.agreement, used)),
            List.of(pick(flows.group[0], used), pick(flows.group[1], used)));

    assertThat(estimate.coefficient("distance").estimate()).isCloseTo(dense[0], within(1e-8));
    assertThat(estimate.coefficient("agreement").estimate()).isCloseTo(dense[1], within(1e-8));
  }

  @Property(tries = 10)
  void flows_in_another_unit_move_the_constant_alone(@ForAll byte seed) {
    Flows flows = Flows.drawn(seed);
    double[] thousandfold = Arrays.stream(flows.trade).map(y -> 1000 * y).toArray();
    Flows larger = new Flows(thousandfold, flows.distance, flows.agreement, flows.group);

    PpmlEstimate before = Ppml.estimate(flows.twoWay().build(), PpmlOptions.robust());
    PpmlEstimate after = Ppml.estimate(larger.twoWay().build(), PpmlOptions.robust());

    requireSameSlopes(after, before);
    assertThat(after.coefficient("constant").estimate())
        .isCloseTo(before.coefficient("constant").estimate() + Math.log(1000), within(1e-8));
  }

  @Property(tries = 10)
  void a_constant_added_to_a_regressor_changes_no_slope(@ForAll byte seed) {
    Flows flows = Flows.drawn(seed);
    double[] shifted = Arrays.stream(flows.distance).map(x -> x + 50).toArray();
    Flows farther = new Flows(flows.trade, shifted, flows.agreement, flows.group);

    requireSameSlopes(
        Ppml.estimate(farther.twoWay().build(), PpmlOptions.robust()),
        Ppml.estimate(flows.twoWay().build(), PpmlOptions.robust()));
  }

  @Property(tries = 10)
  void the_order_of_rows_changes_rounding_only(@ForAll byte seed) {
    Flows flows = Flows.drawn(seed);
    int[] backward = IntStream.range(0, flows.rows()).map(i -> flows.rows() - 1 - i).toArray();
    int[][] group = Arrays.stream(flows.group).map(g -> pick(g, backward)).toArray(int[][]::new);
    Flows turned =
        new Flows(
            pick(flows.trade, backward),
            pick(flows.distance, backward),
            pick(flows.agreement, backward),
            group);

    requireSameSlopes(
        Ppml.estimate(turned.twoWay().build(), PpmlOptions.clustered(turned.pairs())),
        Ppml.estimate(flows.twoWay().build(), PpmlOptions.clustered(flows.pairs())));
  }

  @Test
  void any_number_of_threads_gives_the_same_bits() {
    Flows flows = Flows.drawn(5);
    PpmlEstimate one = Ppml.estimate(flows.twoWay().build(), PpmlOptions.robust());
    PpmlEstimate four = Ppml.estimate(flows.twoWay().build(), PpmlOptions.robust().onThreads(4));

    assertThat(four.coefficients()).isEqualTo(one.coefficients());
  }

  @Test
  void coefficients_and_constants_give_the_fitted_flows() {
    Flows flows = Flows.drawn(7);
    PpmlData data = flows.twoWay().build();
    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());

    for (int row = 0; row < flows.rows(); row++) {
      if (estimate.use(row) == RowUse.USED) {
        double log =
            estimate.coefficient("constant").estimate()
                + estimate.coefficient("distance").estimate() * flows.distance[row]
                + estimate.coefficient("agreement").estimate() * flows.agreement[row]
                + estimate.fixedEffect(0, flows.group[0][row])
                + estimate.fixedEffect(1, flows.group[1][row]);
        assertThat(Math.exp(log)).isCloseTo(estimate.fitted(row), within(1e-8));
      }
    }
  }

  @Test
  void without_fixed_effects_the_constant_is_the_logarithm_of_the_mean() {
    // x is 0 on average in both halves alike, so that its slope is 0: mean 2.5.
    PpmlEstimate estimate =
        Ppml.estimate(
            PpmlData.of(1, 4, 1, 4).regressor("x", 1, 1, -1, -1).build(), PpmlOptions.robust());

    assertThat(estimate.coefficient("x").estimate()).isCloseTo(0, within(1e-12));
    assertThat(estimate.coefficient("constant").estimate()).isCloseTo(Math.log(2.5), within(1e-12));
  }

  @Test
  void an_offset_that_is_the_regressor_takes_one_from_its_coefficient() {
    Flows flows = Flows.drawn(11);
    PpmlEstimate plain = Ppml.estimate(flows.twoWay().build(), PpmlOptions.robust());
    PpmlEstimate offset =
        Ppml.estimate(flows.twoWay().offset(flows.distance).build(), PpmlOptions.robust());

    assertThat(offset.coefficient("distance").estimate())
        .isCloseTo(plain.coefficient("distance").estimate() - 1, within(1e-8));
  }

  @Test
  void every_row_a_cluster_of_its_own_is_robust() {
    Flows flows = Flows.drawn(3);
    Grouping rows = Grouping.of("row", IntStream.range(0, flows.rows()).toArray());

    PpmlEstimate clustered = Ppml.estimate(flows.twoWay().build(), PpmlOptions.clustered(rows));
    PpmlEstimate robust = Ppml.estimate(flows.twoWay().build(), PpmlOptions.robust());

    assertThat(clustered.coefficient("distance").standardError())
        .isCloseTo(robust.coefficient("distance").standardError(), within(1e-12));
  }

  @Test
  void clustering_twice_the_same_way_is_clustering_once() {
    Flows flows = Flows.drawn(3);
    PpmlData data = flows.twoWay().build();

    PpmlEstimate once = Ppml.estimate(data, PpmlOptions.clustered(flows.pairs()));
    PpmlEstimate twice = Ppml.estimate(data, PpmlOptions.clustered(flows.pairs(), flows.pairs()));

    assertThat(twice.coefficient("distance").standardError())
        .isCloseTo(once.coefficient("distance").standardError(), within(1e-10));
  }

  @Test
  void regressors_that_tell_nothing_are_named_with_the_reason() {
    Flows flows = Flows.drawn(2);
    double[] ofExporter = Arrays.stream(flows.group[0]).mapToDouble(g -> g * g).toArray();
    double[] twice = Arrays.stream(flows.distance).map(x -> 2 * x + 1).toArray();

    PpmlEstimate estimate =
        Ppml.estimate(
            flows.twoWay().regressor("gdp", ofExporter).regressor("twice", twice).build(),
            PpmlOptions.robust());

    assertThat(estimate.omitted())
        .containsExactly(
            new OmittedRegressor("gdp", OmittedRegressor.Reason.ABSORBED),
            new OmittedRegressor("twice", OmittedRegressor.Reason.COMBINATION));
  }

  @Test
  void singletons_fall_out_one_after_the_other() {
    // Row 0 is alone in group 2 of a; without it row 1 is alone in group 1 of b.
    PpmlData data =
        PpmlData.of(5, 3, 1, 2, 4, 6)
            .regressor("x", 1, 2, 1, 3, 2, 5)
            .fixedEffect(Grouping.of("a", 2, 0, 0, 0, 1, 1))
            .fixedEffect(Grouping.of("b", 1, 1, 0, 0, 0, 0))
            .build();

    PpmlEstimate dropped = Ppml.estimate(data, PpmlOptions.robust());
    PpmlEstimate kept = Ppml.estimate(data, PpmlOptions.robust().keepingSingletons());

    assertThat(dropped.use(0)).isEqualTo(RowUse.SINGLETON);
    assertThat(dropped.use(1)).isEqualTo(RowUse.SINGLETON);
    assertThat(dropped.count(RowUse.USED)).isEqualTo(4);
    assertThat(dropped.fitted(0)).isNaN();
    assertThat(kept.fitted(0)).isCloseTo(5, within(1e-8));
    assertThat(kept.coefficient("x").estimate())
        .isCloseTo(dropped.coefficient("x").estimate(), within(1e-8));
  }

  @Test
  void redundant_constants_are_counted() {
    // Groups {0, 1} of a meet {0, 1} of b, group 2 meets 2: two parts.
    PpmlData data =
        PpmlData.of(1, 2, 3, 5, 4, 9)
            .regressor("x", 1, 5, 2, 2, 7, 1)
            .fixedEffect(Grouping.of("a", 0, 0, 1, 1, 2, 2))
            .fixedEffect(Grouping.of("b", 0, 1, 0, 1, 2, 2))
            .build();

    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());

    assertThat(estimate.absorbed())
        .containsExactly(new AbsorbedFreedom("a", 3, 0), new AbsorbedFreedom("b", 3, 2));
    assertThat(estimate.residualFreedom()).isEqualTo(6 - 1 - 4);
  }

  @Test
  void data_without_an_estimate_say_why() {
    Grouping own = Grouping.of("row", 0, 1, 2);
    assertThatThrownBy(
            () ->
                Ppml.estimate(
                    PpmlData.of(1, 2, 3).regressor("x", 1, 2, 4).fixedEffect(own).build(),
                    PpmlOptions.robust()))
        .isInstanceOf(NoEstimateException.class)
        .hasMessageContaining("of 3 rows, 3 alone in a group");
    assertThatThrownBy(
            () ->
                Ppml.estimate(
                    PpmlData.of(1, 2, 3).regressor("x", 1, 1, 1).build(), PpmlOptions.robust()))
        .hasMessageContaining("no regressor that varies within the fixed effects: x");
    assertThatThrownBy(
            () ->
                Ppml.estimate(
                    PpmlData.of(1, 2, 3).regressor("x", 1, 2, 4).build(),
                    PpmlOptions.clustered(Grouping.of("world", 0, 0, 0))))
        .hasMessageContaining("only one cluster 'world'");
    assertThatThrownBy(
            () ->
                Ppml.estimate(PpmlData.of(0, 0).regressor("x", 1, 2).build(), PpmlOptions.robust()))
        .hasMessageContaining("no flow above 0");
    assertThatThrownBy(() -> PpmlData.of(1, -2))
        .hasMessage("the dependent variable is -2.0 in row 1; it must be 0 or more");
  }

  private static void requireSameSlopes(PpmlEstimate one, PpmlEstimate other) {
    for (String name : List.of("distance", "agreement")) {
      assertThat(one.coefficient(name).estimate())
          .isCloseTo(other.coefficient(name).estimate(), within(1e-8));
      assertThat(one.coefficient(name).standardError())
          .isCloseTo(other.coefficient(name).standardError(), within(1e-8));
    }
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> from[row]).toArray();
  }

  private static int[] pick(int[] from, int[] rows) {
    return Arrays.stream(rows).map(row -> from[row]).toArray();
  }
}

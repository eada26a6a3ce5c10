package io.keruen.data.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.verify.Check;
import io.keruen.data.verify.Verification;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A second opinion: right volumes pass, wrong ones do not. */
class VerificationTest {
  // Two parallel links from zone 1 to zone 2 take 10 + v and 15; of 8 trips 5 take the first, at 15
  // each. Beckmann: 10 * 5 + 5^2 / 2 + 15 * 3 = 107.5; total time: 8 * 15 = 120.
  private static final String TWO_ROUTES =
      """
      <NUMBER OF ZONES> 2
      1 2 10 1 10 1 1 0 0 1;
      1 2 10 1 15 0 1 0 0 1;
      """;

  @TempDir private Path folder;

  private Verification verify(String volumes) {
    SmallNetwork small = new SmallNetwork(folder);
    AssignmentInput input = small.read(TWO_ROUTES, SmallNetwork.TRIPS);
    return Verification.of(input, input.readVolumes(small.write("flow.tntp", volumes)));
  }

  @Test
  void an_equilibrium_by_algebra_has_no_gap() {
    Verification verification = verify("From To Volume Cost\n1 2 5 15\n1 2 3 15\n");

    assertThat(verification.figures().relativeGap()).isZero();
    assertThat(verification.figures().objective()).isEqualTo(107.5);
    assertThat(verification.figures().totalTravelTime()).isEqualTo(120);
    assertThat(verification.checkVolumes()).allMatch(Check::passed);
  }

  // 6 trips at 16 and 2 at 15 where all could have 15: gap 6 / 126, excess 6 / 8.
  @Test
  void volumes_that_are_no_equilibrium_have_a_gap_and_pass_all_but_the_gap() {
    Verification verification = verify("From To Volume Cost\n1 2 6 16\n1 2 2 15\n");

    assertThat(verification.figures().relativeGap()).isCloseTo(6.0 / 126, within(1e-15));
    assertThat(verification.figures().averageExcessCost()).isCloseTo(0.75, within(1e-15));
    assertThat(verification.checkVolumes()).allMatch(Check::passed);
    assertThat(verification.checkGap(0.01).passed()).isFalse();
    assertThat(verification.checkGap(0.05).passed()).isTrue();
  }

  @Test
  void a_trip_that_is_lost_shows_at_a_node() {
    List<Check> checks = verify("From To Volume Cost\n1 2 5 15\n1 2 2 15\n").checkVolumes();

    assertThat(checks).filteredOn(check -> !check.passed()).hasSize(1);
    assertThat(checks.get(0).name()).isEqualTo("volumes carry the trips at every node");
    assertThat(checks.get(0).difference()).isEqualTo(1);
    assertThat(checks.get(0).where()).isEqualTo("node 1");
  }

  @Test
  void a_cost_that_does_not_follow_from_the_volume_shows_at_its_link() {
    List<Check> checks = verify("From To Volume Cost\n1 2 5 14\n1 2 3 15\n").checkVolumes();

    assertThat(checks.get(1).passed()).isFalse();
    assertThat(checks.get(1).where()).isEqualTo("link 1 from node 1 to 2");
  }

  @Test
  void a_time_that_does_not_follow_from_the_volume_shows_at_its_link() {
    SmallNetwork small = new SmallNetwork(folder);
    AssignmentInput input = small.read(TWO_ROUTES, SmallNetwork.TRIPS);
    Path flows =
        small.write(
            "flows.csv",
            "link_id,from_node_id,to_node_id,volume,time,cost\n1,1,2,5,15,15\n2,1,2,3,16,15\n");

    assertThat(Verification.of(input, input.readVolumes(flows)).checkVolumes())
        .filteredOn(check -> !check.passed())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.name()).isEqualTo("times of links follow from their volumes");
              assertThat(check.where()).isEqualTo("link 2 from node 1 to 2");
            });
  }

  @Test
  void figures_that_are_stated_wrongly_do_not_agree() {
    FlowsRecord.Figures stated = new FlowsRecord.Figures(107.6, 1e-9, 0, 120, 3, true, 0);

    assertThat(verify("From To Volume Cost\n1 2 5 15\n1 2 3 15\n").checkFigures(stated))
        .extracting(Check::name, Check::passed)
        .containsExactly(
            tuple("relative gap", false),
            tuple("average excess cost", true),
            tuple("objective", false),
            tuple("total travel time", true));
  }

  // The collection's own solutions are equilibria to machine precision.
  @ParameterizedTest
  @EnumSource(Benchmarks.class)
  void reference_volumes_pass(Benchmarks benchmark) {
    AssignmentInput input = benchmark.read();
    Verification verification = Verification.of(input, input.readVolumes(benchmark.file("flow")));

    assertThat(verification.checkVolumes()).allMatch(Check::passed);
    assertThat(verification.figures().relativeGap()).isCloseTo(0, within(1e-13));
  }
}

package io.keruen.data.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.verify.Check;
import io.keruen.data.verify.RouteVerification;
import io.keruen.data.verify.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second opinion on routes: right shares pass, wrong ones do not. */
class RouteVerificationTest {
  // Three routes of 10, two of which have 8 in common: 1 to 3 in 8, twice from 3 to 2 in 2, and 1
  // to 2 in 10. Their path sizes are 8/10 / 2 + 2/10 = 0.6, 0.6 and 1: of 22 trips 6, 6 and 10.
  private static final String OVERLAP =
      """
      <NUMBER OF ZONES> 2
      1 3 10 8 8 0 1 0 0 1;
      3 2 10 2 2 0 1 0 0 1;
      3 2 10 2 2 0 1 0 0 1;
      1 2 10 10 10 0 1 0 0 1;
      """;
  private static final String TRIPS = "Origin 1\n2 : 22.0;";
  private static final String VOLUMES =
      "From To Volume Cost\n1 3 12 8\n3 2 6 2\n3 2 6 2\n1 2 10 10\n";
  private static final String HEADER = "class,origin,destination,route,links,share,volume,cost";
  private static final String FIRST = "1,1,2,1|3|2,1|2,0.2727272727272727,6,10";
  private static final String SECOND = "1,1,2,1|3|2,1|3,0.2727272727272727,6,10";
  private static final String THIRD = "1,1,2,1|2,4,0.45454545454545453,10,10";

  @TempDir private Path folder;

  private RouteVerification verify(String volumes, String... rows) {
    SmallNetwork small = new SmallNetwork(folder);
    AssignmentInput input = small.read(OVERLAP, TRIPS);
    LinkVolumes links = input.readVolumes(small.write("flow.tntp", volumes));
    String csv = HEADER + "\n" + String.join("\n", rows) + "\n";
    return new RouteVerification(
        input,
        links,
        Verification.of(input, links),
        input.readRoutes(small.write("routes.csv", csv)),
        1);
  }

  private static List<String> failed(RouteVerification routes) {
    return Stream.concat(routes.checkRoutes(0).stream(), routes.checkConverged(1e-8).stream())
        .filter(check -> !check.passed())
        .map(Check::name)
        .toList();
  }

  @Test
  void routes_that_overlap_share_by_path_size() {
    RouteVerification routes = verify(VOLUMES, FIRST, SECOND, THIRD);

    assertThat(routes.residual()).isCloseTo(0, within(1e-15));
    assertThat(failed(routes)).isEmpty();
  }

  // A third each would be right without path sizes: 22/3 - 6 on two of them are to move.
  @Test
  void equal_shares_are_wrong_where_routes_overlap() {
    double third = 22.0 / 3;
    String end = "," + 1.0 / 3 + "," + third + ",10";
    RouteVerification routes =
        verify(
            "From To Volume Cost\n1 3 %s 8\n3 2 %s 2\n3 2 %s 2\n1 2 %s 10\n"
                .formatted(2 * third, third, third, third),
            "1,1,2,1|3|2,1|2" + end,
            "1,1,2,1|3|2,1|3" + end,
            "1,1,2,1|2,4" + end);

    assertThat(routes.residual()).isCloseTo(2 * (third - 6) / 22, within(1e-14));
    assertThat(failed(routes))
        .containsExactly("residual", "shares follow from costs: residual at or below 1.00e-08");
  }

  @Test
  void nodes_that_are_not_those_of_the_links_are_told_by_line() {
    RouteVerification routes = verify(VOLUMES, FIRST, SECOND.replace("1|3|2", "1|2|2"), THIRD);

    assertThat(failed(routes))
        .containsExactly("routes lead link by link from origin to destination");
    assertThat(routes.checkRoutes(0).get(0).where()).isEqualTo("line 3 of the routes");
  }

  @Test
  void a_pair_without_trips_has_no_routes() {
    assertThat(failed(verify(VOLUMES, FIRST, SECOND, THIRD, "1,2,1,2|1,4,1,3,10")))
        .contains("volumes of routes are their shares of the trips");
  }

  // All take the link of 12, where the way by node 3 costs 10.
  @Test
  void a_cheaper_path_that_no_route_takes_is_found() {
    SmallNetwork small = new SmallNetwork(folder);
    AssignmentInput input = small.read(OVERLAP.replace("1 2 10 10 10", "1 2 10 10 12"), TRIPS);
    LinkVolumes links =
        input.readVolumes(
            small.write(
                "flow.tntp", "From To Volume Cost\n1 3 0 8\n3 2 0 2\n3 2 0 2\n1 2 22 12\n"));
    RouteVerification routes =
        new RouteVerification(
            input,
            links,
            Verification.of(input, links),
            input.readRoutes(small.write("routes.csv", HEADER + "\n1,1,2,1|2,4,1,22,12\n")),
            1);

    assertThat(failed(routes)).containsExactly("no path is cheaper than all routes of its pair");
    assertThat(routes.checkConverged(1e-8).get(1).difference()).isCloseTo(1 / 6.0, within(1e-15));
  }
}

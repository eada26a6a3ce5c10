package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;
import io.keruen.engine.path.Execution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A trip that is taken off a link ends every search as a defect, before anything is reported.
 *
 * <pre>
 *   0 --> 1 --> 2      1000 from 0 to 2, 10 from 0 to 1, 1 from 1 to 0, to which no path leads
 *    \_________/
 * </pre>
 */
class ConservationTest {
  private static final StopRule STOP = StopRule.atRelativeGap(1e-10);

  private FlowNetwork network;
  private FlowProblem problem;
  private final List<Iteration> told = new ArrayList<>();

  @BeforeEach
  void draw() {
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    for (int zone = 0; zone < 3; zone++) {
      builder.addZone(builder.addNode(), Passage.OPEN);
    }
    builder.addLink(0, 1, new Bpr(1, 0.15, 100, 4));
    builder.addLink(1, 2, new Bpr(1, 0.15, 100, 4));
    builder.addLink(0, 2, new Bpr(3, 0.15, 100, 4));
    network = builder.freeze();
    OdMatrix demand = OdMatrix.builder(3).add(0, 2, 1000).add(0, 1, 10).add(1, 0, 1).build();
    problem = new FlowProblem(network, List.of(FlowClass.ofTime("cars", demand, network)));
  }

  private CommodityFlows loaded() {
    return CommodityFlows.onEmptyNetwork(problem, Execution.onThreads(1));
  }

  private PairedSegments search(CommodityFlows start) {
    return new PairedSegments(problem, STOP, Execution.onThreads(1), told::add, start);
  }

  @Test
  void whole_flows_pass_though_a_pair_has_no_path() {
    assertThatCode(() -> search(loaded()).solve()).doesNotThrowAnyException();
  }

  @Test
  void paired_segments_end_with_the_node_at_which_trips_are_missing() {
    CommodityFlows flows = loaded();
    flows.of(0)[network.linkOfAdded(1)] -= 1;

    assertThatThrownBy(() -> search(flows).solve())
        .isInstanceOf(LostFlowException.class)
        .hasMessage("class 'cars': at node 1 1.0 more arrives than leaves, of 1010.0 in all")
        .extracting(thrown -> ((LostFlowException) thrown).addedNode())
        .isEqualTo(1);
    assertThat(told).isEmpty();
  }

  /** Flow from nowhere, on the dear link that the tree does not use: nothing leads back from it. */
  @Test
  void flow_that_comes_from_nowhere_is_named_and_not_followed() {
    CommodityFlows flows = loaded();
    flows.of(0)[network.linkOfAdded(0)] = 0;

    assertThatThrownBy(() -> search(flows).solve()).isInstanceOf(LostFlowException.class);
  }

  @Test
  void what_is_created_shows_as_well_as_what_is_lost() {
    CommodityFlows flows = loaded();
    flows.of(0)[network.linkOfAdded(1)] += 1e-5;

    assertThatThrownBy(() -> search(flows).solve()).isInstanceOf(LostFlowException.class);
  }

  @Test
  void rounding_is_no_loss() {
    CommodityFlows flows = loaded();
    flows.of(0)[network.linkOfAdded(1)] -= 1e-12;

    assertThatCode(() -> search(flows).solve()).doesNotThrowAnyException();
  }

  @Test
  void methods_that_keep_volumes_of_links_end_likewise() {
    double[][] volume = loaded().perClass(Execution.onThreads(1));
    volume[0][network.linkOfAdded(0)] -= 1;
    LinkSearch search =
        new LinkSearch(problem, Method.FRANK_WOLFE, STOP, Execution.onThreads(1), told::add);

    assertThatThrownBy(() -> search.solveFrom(volume)).isInstanceOf(LostFlowException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void a_class_of_which_no_trip_has_a_path_has_nothing_to_lose() {
    OdMatrix demand = OdMatrix.builder(3).add(2, 0, 5).build();
    problem = new FlowProblem(network, List.of(FlowClass.ofTime("cars", demand, network)));

    assertThat(search(loaded()).solve().unreachable()).hasSize(1);
  }
}

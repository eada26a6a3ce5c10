package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;
import io.keruen.engine.path.Execution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Changes of a problem whose effect on its equilibrium is known without solving it. */
class EquilibriumMetamorphicTest {
  private static final int NODES = 8;
  private static final int ZONES = 4;

  private record Road(int from, int to, double freeFlow, double capacity) {
    LinkTime time() {
      return new Bpr(freeFlow, 0.15, capacity, 4);
    }
  }

  private record Trip(int origin, int destination, double volume) {}

  /** Roads whose times rise strictly, so that volumes and costs are unique. */
  private record Roads(List<Road> roads, List<Trip> trips) {
    static Roads of(long seed) {
      Random random = new Random(seed);
      List<Road> roads = new ArrayList<>();
      for (int node = 0; node < NODES; node++) {
        int next = (node + 1) % NODES;
        roads.add(new Road(node, next, 1 + random.nextInt(9), 5 + random.nextInt(20)));
        roads.add(new Road(next, node, 1 + random.nextInt(9), 5 + random.nextInt(20)));
        roads.add(
            new Road(node, (node + 3) % NODES, 1 + random.nextInt(20), 5 + random.nextInt(20)));
      }
      List<Trip> trips = new ArrayList<>();
      for (int origin = 0; origin < ZONES; origin++) {
        for (int destination = 0; destination < ZONES; destination++) {
          if (origin != destination) {
            trips.add(new Trip(origin, destination, 1 + random.nextInt(12)));
          }
        }
      }
      return new Roads(roads, trips);
    }

    OdMatrix demand() {
      OdMatrix.Builder builder = OdMatrix.builder(ZONES);
      trips.forEach(trip -> builder.add(trip.origin(), trip.destination(), trip.volume()));
      return builder.build();
    }

    FlowNetwork network() {
      FlowNetworkBuilder builder = new FlowNetworkBuilder();
      for (int node = 0; node < NODES; node++) {
        builder.addNode();
      }
      for (int zone = 0; zone < ZONES; zone++) {
        builder.addZone(zone, Passage.OPEN);
      }
      roads.forEach(road -> builder.addLink(road.from(), road.to(), road.time()));
      return builder.freeze();
    }

    Equilibrium solve() {
      FlowNetwork network = network();
      return EquilibriumMetamorphicTest.solve(
          network, List.of(FlowClass.ofTime("all", demand(), network)));
    }
  }

  @Property(tries = 30, seed = "9")
  void demand_and_capacity_in_kilograms_instead_of_tonnes_change_units_alone(@ForAll long seed) {
    Roads tonnes = Roads.of(seed);
    Roads kilograms =
        new Roads(
            tonnes.roads().stream()
                .map(r -> new Road(r.from(), r.to(), r.freeFlow(), r.capacity() * 1000))
                .toList(),
            tonnes.trips().stream()
                .map(t -> new Trip(t.origin(), t.destination(), t.volume() * 1000))
                .toList());
    requireSame(tonnes, tonnes.solve(), kilograms.solve(), 1000, 1);
  }

  @Property(tries = 30, seed = "9")
  void times_in_minutes_instead_of_hours_change_units_alone(@ForAll long seed) {
    Roads hours = Roads.of(seed);
    Roads minutes =
        new Roads(
            hours.roads().stream()
                .map(r -> new Road(r.from(), r.to(), r.freeFlow() * 60, r.capacity()))
                .toList(),
            hours.trips());
    requireSame(hours, hours.solve(), minutes.solve(), 1, 60);
  }

  @Property(tries = 30, seed = "9")
  void links_in_another_order_keep_their_volumes(@ForAll long seed) {
    Roads roads = Roads.of(seed);
    List<Integer> order = new ArrayList<>();
    for (int road = 0; road < roads.roads().size(); road++) {
      order.add(road);
    }
    Collections.shuffle(order, new Random(seed));
    Roads shuffled = new Roads(order.stream().map(roads.roads()::get).toList(), roads.trips());
    Equilibrium before = roads.solve();
    Equilibrium after = shuffled.solve();
    for (int road = 0; road < order.size(); road++) {
      assertThat(volume(after, road))
          .as("%s", roads)
          .isCloseTo(volume(before, order.get(road)), offset(1e-6));
    }
  }

  @Property(tries = 30, seed = "9")
  void nodes_and_zones_with_other_numbers_keep_their_volumes(@ForAll long seed) {
    Roads roads = Roads.of(seed);
    Roads renumbered =
        new Roads(
            roads.roads().stream()
                .map(
                    r ->
                        new Road(
                            renumbered(r.from()), renumbered(r.to()), r.freeFlow(), r.capacity()))
                .toList(),
            roads.trips().stream()
                .map(t -> new Trip(renumbered(t.origin()), renumbered(t.destination()), t.volume()))
                .toList());
    requireSame(roads, roads.solve(), renumbered.solve(), 1, 1);
  }

  /** Zones stay the first nodes. */
  private static int renumbered(int node) {
    return node < ZONES ? ZONES - 1 - node : NODES - 1 - (node - ZONES);
  }

  @Property(tries = 30, seed = "9")
  void a_link_in_two_halves_one_after_the_other_is_the_same_link(@ForAll long seed) {
    Roads roads = Roads.of(seed);
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    for (int node = 0; node < NODES; node++) {
      builder.addNode();
    }
    for (int zone = 0; zone < ZONES; zone++) {
      builder.addZone(zone, Passage.OPEN);
    }
    for (Road road : roads.roads()) {
      int middle = builder.addNode();
      LinkTime half = new Bpr(road.freeFlow() / 2, 0.15, road.capacity(), 4);
      builder.addLink(road.from(), middle, half);
      builder.addLink(middle, road.to(), half);
    }
    FlowNetwork network = builder.freeze();
    Equilibrium whole = roads.solve();
    Equilibrium halves = solve(network, List.of(FlowClass.ofTime("all", roads.demand(), network)));
    for (int road = 0; road < roads.roads().size(); road++) {
      assertThat(volume(halves, 2 * road))
          .as("%s", roads)
          .isCloseTo(volume(whole, road), offset(1e-6));
    }
    assertThat(halves.last().objective()).isCloseTo(whole.last().objective(), offset(1e-7));
  }

  @Property(tries = 30, seed = "9")
  void two_parallel_links_of_half_the_capacity_are_one(@ForAll long seed) {
    Roads roads = Roads.of(seed);
    List<Road> lanes = new ArrayList<>();
    for (Road road : roads.roads()) {
      Road lane = new Road(road.from(), road.to(), road.freeFlow(), road.capacity() / 2);
      lanes.add(lane);
      lanes.add(lane);
    }
    Equilibrium wide = roads.solve();
    Equilibrium split = new Roads(lanes, roads.trips()).solve();
    for (int road = 0; road < roads.roads().size(); road++) {
      assertThat(volume(split, 2 * road) + volume(split, 2 * road + 1))
          .as("%s", roads)
          .isCloseTo(volume(wide, road), offset(1e-6));
    }
  }

  @Property(tries = 30, seed = "9")
  void a_class_in_two_parts_moves_as_one(@ForAll long seed) {
    Roads roads = Roads.of(seed);
    FlowNetwork network = roads.network();
    FlowClass third = FlowClass.ofTime("a third", roads.demand().times(1 / 3.0), network);
    FlowClass rest = FlowClass.ofTime("the rest", roads.demand().times(2 / 3.0), network);
    requireSame(roads, roads.solve(), solve(network, List.of(third, rest)), 1, 1);
  }

  @Property(tries = 30, seed = "9")
  void a_closed_link_is_as_good_as_gone_and_reopened_it_restores_all(@ForAll long seed) {
    Roads roads = Roads.of(seed);
    FlowNetwork network = roads.network();
    double[] closed = new double[network.linkCount()];
    int last = roads.roads().size() - 1;
    closed[network.linkOfAdded(last)] = Double.POSITIVE_INFINITY;
    Equilibrium without = new Roads(roads.roads().subList(0, last), roads.trips()).solve();
    Equilibrium shut = solve(network, List.of(FlowClass.of("all", roads.demand(), closed)));
    assertThat(volume(shut, last)).isZero();
    for (int road = 0; road < last; road++) {
      assertThat(volume(shut, road)).as("%s", roads).isCloseTo(volume(without, road), offset(1e-6));
    }
    closed[network.linkOfAdded(last)] = 0;
    Equilibrium reopened = solve(network, List.of(FlowClass.of("all", roads.demand(), closed)));
    assertThat(FlowCertificate.volumes(reopened))
        .isDeepEqualTo(FlowCertificate.volumes(roads.solve()));
  }

  /** Volumes and costs are the same but for a factor. */
  private static void requireSame(
      Roads roads, Equilibrium before, Equilibrium after, double volumes, double times) {
    for (int road = 0; road < roads.roads().size(); road++) {
      assertThat(volume(after, road))
          .as("%s", roads)
          .isCloseTo(volume(before, road) * volumes, offset(1e-6 * volumes));
    }
    assertThat(after.last().totalCost() / volumes / times)
        .as("%s", roads)
        .isCloseTo(before.last().totalCost(), offset(1e-6));
    assertThat(after.last().objective() / volumes / times)
        .as("%s", roads)
        .isCloseTo(before.last().objective(), offset(1e-6));
  }

  /** Volume of the road that was added as number {@code road}. */
  private static double volume(Equilibrium result, int road) {
    return result.volume(result.network().linkOfAdded(road));
  }

  private static Equilibrium solve(FlowNetwork network, List<FlowClass> classes) {
    Equilibrium result =
        Equilibrium.solve(
            network,
            classes,
            Method.PAIRED_SEGMENTS,
            StopRule.atRelativeGap(1e-13).orAfter(100),
            Execution.onThreads(1),
            iteration -> {});
    assertThat(result.last().relativeGap()).isLessThan(1e-12);
    return result;
  }
}

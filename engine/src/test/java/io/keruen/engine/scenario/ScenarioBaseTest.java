package io.keruen.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.engine.Corridor;
import io.keruen.engine.network.Network;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A base from which several threads make worlds. */
class ScenarioBaseTest {
  private static final int WORLDS = 400;

  /** A different clearance for every world, and one stretch that all look for. */
  private static List<WrittenEdit> edits(int world) {
    return List.of(
        WrittenEdit.of(Edits.clearance(Edits.DOSTYK, new Change.To(1000 + world))),
        WrittenEdit.of(Edits.close(Edits.rail("Dostyk", "Moiynty"))));
  }

  private static List<Resolution> resolveAll(int threads) {
    ScenarioBase base =
        ScenarioBase.of(
            Corridor.world(),
            IntStream.range(0, WORLDS).boxed().flatMap(i -> edits(i).stream()).toList());
    Resolution[] resolutions = new Resolution[WORLDS];
    Tasks.run(
        WORLDS, Execution.onThreads(threads), () -> i -> resolutions[i] = base.resolve(edits(i)));
    return List.of(resolutions);
  }

  private static List<Object> links(Resolution resolution) {
    Network network = resolution.world().network();
    List<Object> links = new ArrayList<>(resolution.applied());
    for (int link = 0; link < network.linkCount(); link++) {
      links.add(network.link(link));
      links.add(network.isOpen(link));
    }
    return links;
  }

  @Test
  void eight_threads_make_the_worlds_that_one_makes() {
    List<Resolution> one = resolveAll(1);
    List<Resolution> eight = resolveAll(8);
    for (int world = 0; world < WORLDS; world++) {
      assertThat(links(eight.get(world))).isEqualTo(links(one.get(world)));
    }
  }
}

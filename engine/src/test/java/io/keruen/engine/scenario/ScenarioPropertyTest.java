package io.keruen.engine.scenario;

import static io.keruen.engine.scenario.Edits.DOSTYK;
import static io.keruen.engine.scenario.Edits.clearance;
import static io.keruen.engine.scenario.Edits.close;
import static io.keruen.engine.scenario.Edits.electrified;
import static io.keruen.engine.scenario.Edits.open;
import static io.keruen.engine.scenario.Edits.rail;
import static io.keruen.engine.scenario.Edits.resolve;
import static io.keruen.engine.scenario.Edits.speed;
import static io.keruen.engine.scenario.Edits.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.engine.Corridor;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import io.keruen.engine.scenario.NetworkEdit.Upgrade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for any list of edits. */
class ScenarioPropertyTest {
  private static final List<NetworkEdit> COMPATIBLE =
      List.of(
          close(new Selector.Passage("caspian")),
          clearance(DOSTYK, new Change.By(-50)),
          new Upgrade(rail("Dostyk", "Moiynty"), tracks(2)),
          new Upgrade(rail("Dostyk", "Moiynty"), electrified()),
          new Upgrade(rail("Dostyk", "Aktau", "Moiynty"), speed(70)),
          close(new Selector.NamedTerminal("Alat")));

  private static List<Link> links(World world) {
    Network network = world.network();
    return IntStream.range(0, network.linkCount()).mapToObj(network::link).toList();
  }

  @Test
  void an_empty_list_leaves_the_world_exactly_as_it_is() {
    World shipped = Corridor.world();
    World same = Edits.resolve(shipped, List.of()).world();
    assertThat(same.network()).isSameAs(shipped.network());
    assertThat(same.rates()).isSameAs(shipped.rates());
    assertThat(same.unions()).isSameAs(shipped.unions());
    assertThat(same.tariffs()).isSameAs(shipped.tariffs());
  }

  @Test
  void closing_and_opening_again_restores_all() {
    List<WrittenEdit> edits =
        List.of(
            WrittenEdit.of(close(rail("Dostyk", "Moiynty"))),
            WrittenEdit.of(open(rail("Dostyk", "Moiynty"))).overriding());
    assertThat(links(Edits.resolve(Corridor.world(), edits).world()))
        .isEqualTo(links(Corridor.world()));
  }

  @Test
  void the_world_given_is_never_changed() {
    World shipped = Corridor.world();
    List<Link> before = links(shipped);
    Edits.resolve(shipped, COMPATIBLE.stream().map(WrittenEdit::of).toList());
    assertThat(links(shipped)).isEqualTo(before);
  }

  @Property(tries = 50)
  void edits_that_do_not_fight_give_the_same_world_in_any_order(@ForAll long seed) {
    List<NetworkEdit> shuffled = new ArrayList<>(COMPATIBLE);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(links(resolve(shuffled.toArray(NetworkEdit[]::new)).world()))
        .isEqualTo(links(resolve(COMPATIBLE.toArray(NetworkEdit[]::new)).world()));
  }
}

package io.keruen.engine.scenario;

import io.keruen.engine.network.Network;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shipped world together with everything that any scenario of a study builds, as planned links.
 * All worlds made from it share one topology and one numbering of nodes and links. Thread-safe.
 */
public final class ScenarioBase {
  private final World world;
  private final EditResolver resolver;
  private final List<EditProblem> problems;

  private ScenarioBase(World world, EditResolver resolver, List<EditProblem> problems) {
    this.world = world;
    this.resolver = resolver;
    this.problems = problems;
  }

  /**
   * @param edits all edits of all worlds of the study; only builds matter here
   */
  public static ScenarioBase of(World shipped, Collection<WrittenEdit> edits) {
    Problems problems = new Problems();
    Construction construction = new Construction(shipped, problems);
    construction.add(edits);
    World world = construction.world();
    Network network = world.network();
    Map<NetworkEdit, List<Integer>> built = construction.numbers(network);
    BitSet added = Construction.added(network, shipped.network().nodeCount(), built);
    EditResolver resolver = new EditResolver(world, added, built, construction::note);
    return new ScenarioBase(world, resolver, problems.all());
  }

  /** The shipped world; what is built is planned, so nothing can use it yet. */
  public World world() {
    return world;
  }

  /** Problems of what is to be built. */
  public List<EditProblem> problems() {
    return problems;
  }

  /**
   * The world after a list of edits, or all their problems. Relative changes refer to the shipped
   * world. Problems of building are in {@link #problems()} only.
   */
  public Resolution resolve(List<WrittenEdit> edits) {
    Problems found = new Problems();
    List<AppliedEdit> applied = new ArrayList<>();
    Ledger ledger = new Ledger(found);
    for (WrittenEdit edit : edits) {
      Optional<EditResolver.Effect> effect = resolver.resolve(edit, found);
      effect.ifPresent(
          e -> {
            ledger.enter(edit, e.settings());
            if (edit.precedence() != WrittenEdit.Precedence.RESERVE) {
              applied.add(new AppliedEdit(edit, e.links(), e.lengthKm(), e.note()));
            }
          });
    }
    boolean right = found.count() == 0 && problems.isEmpty();
    return new Resolution(
        applied,
        found.all(),
        right ? Optional.of(Settings.apply(world, ledger.settings())) : Optional.empty());
  }

  /** Who set what: refuses edits that change nothing and edits that fight. */
  private static final class Ledger {
    private record Entry(WrittenEdit edit, Setting setting) {}

    private final Problems problems;
    private final Map<Setting.Key, Entry> entries = new HashMap<>();
    private final List<Setting.Key> order = new ArrayList<>();
    private final Set<Setting.Key> reserved = new HashSet<>();

    Ledger(Problems problems) {
      this.problems = problems;
    }

    void enter(WrittenEdit edit, List<Setting> settings) {
      switch (edit.precedence()) {
        case RESERVE -> settings.forEach(setting -> reserved.add(setting.key()));
        case YIELD ->
            settings.stream()
                .filter(setting -> !reserved.contains(setting.key()) && setting.changes())
                .filter(setting -> !entries.containsKey(setting.key()))
                .forEach(setting -> put(edit, setting));
        default -> enterInFull(edit, settings);
      }
    }

    private void enterInFull(WrittenEdit edit, List<Setting> settings) {
      boolean matters = false;
      Optional<Entry> rival = Optional.empty();
      for (Setting setting : settings) {
        Entry earlier = entries.get(setting.key());
        if (earlier == null) {
          matters |= setting.changes();
          if (setting.changes()) {
            put(edit, setting);
          }
        } else {
          matters = true;
          boolean agrees = earlier.setting().value().equals(setting.value());
          if (edit.precedence() == WrittenEdit.Precedence.OVERRIDE) {
            put(edit, setting);
          } else if (!agrees && rival.isEmpty()) {
            rival = Optional.of(earlier);
          }
        }
      }
      rival.ifPresent(entry -> addConflict(edit, entry));
      if (!matters) {
        problems.add(
            edit,
            "",
            edit.edit().summary(),
            "an edit that changes something",
            "The shipped world is like this already. Correct the edit or delete it.");
      }
    }

    private void put(WrittenEdit edit, Setting setting) {
      if (entries.put(setting.key(), new Entry(edit, setting)) == null) {
        order.add(setting.key());
      }
    }

    private void addConflict(WrittenEdit edit, Entry earlier) {
      problems.add(
          edit,
          "",
          edit.edit().summary(),
          "no earlier edit of the same values; '%s' (%s) set them otherwise"
              .formatted(earlier.edit().edit().summary(), earlier.edit().where()),
          "Delete one of the two, or add 'override: yes' to the later one.");
    }

    List<Setting> settings() {
      return order.stream().map(key -> entries.get(key).setting()).toList();
    }
  }
}

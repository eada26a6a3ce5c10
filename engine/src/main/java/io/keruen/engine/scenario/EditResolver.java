package io.keruen.engine.scenario;

import io.keruen.engine.cost.RateTable;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Names;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Status;
import io.keruen.engine.network.Unions;
import io.keruen.engine.scenario.NetworkEdit.ChangeCrossings;
import io.keruen.engine.scenario.NetworkEdit.ChangeRate;
import io.keruen.engine.scenario.NetworkEdit.ChangeTariff;
import io.keruen.engine.scenario.NetworkEdit.ChangeTerminal;
import io.keruen.engine.scenario.NetworkEdit.ChangeUnion;
import io.keruen.engine.scenario.NetworkEdit.SetStatus;
import io.keruen.engine.scenario.NetworkEdit.Upgrade;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Looks up what an edit names and states which values it sets. Knows one world, the shipped.
 * Thread-safe.
 */
final class EditResolver {
  /**
   * What an edit does.
   *
   * @param links numbers, rising
   */
  record Effect(List<Setting> settings, List<Integer> links, double lengthKm, String note) {
    static Effect without(List<Setting> settings) {
      return new Effect(settings, List.of(), 0, "");
    }
  }

  private final World world;
  private final Network network;
  private final Map<NetworkEdit, List<Integer>> built;
  private final Function<NetworkEdit, String> notes;
  private final NamedLinks named;
  private final StretchFinder stretches;
  private final Map<NetworkEdit, Effect> effects = new ConcurrentHashMap<>(); // without problems

  EditResolver(
      World world,
      BitSet added,
      Map<NetworkEdit, List<Integer>> built,
      Function<NetworkEdit, String> notes) {
    this.world = world;
    network = world.network();
    this.built = built;
    this.notes = notes;
    named = new NamedLinks(network);
    stretches = new StretchFinder(world, added, named);
  }

  /** The effect; empty if there are problems, which are added to those given. */
  Optional<Effect> resolve(WrittenEdit written, Problems problems) {
    boolean builds =
        written.edit() instanceof NetworkEdit.BuildLine
            || written.edit() instanceof NetworkEdit.BuildTerminal;
    if (builds && !built.containsKey(written.edit())) {
      return Optional.empty(); // it could not be built; Construction has said why
    }
    Effect known = effects.get(written.edit());
    if (known != null) {
      return Optional.of(known);
    }
    int before = problems.count();
    Effect effect = new Lookup(written, problems).effect();
    if (problems.count() > before) {
      return Optional.empty();
    }
    effects.put(written.edit(), effect);
    return Optional.of(effect);
  }

  /** One edit being looked up. */
  private final class Lookup {
    private final WrittenEdit written;
    private final Problems problems;

    Lookup(WrittenEdit written, Problems problems) {
      this.written = written;
      this.problems = problems;
    }

    Effect effect() {
      NetworkEdit edit = written.edit();
      if (edit instanceof SetStatus set) {
        return ofLinks(links(set.selector()), link -> status(link, set.status()), "");
      }
      if (edit instanceof Upgrade upgrade) {
        return effect(upgrade);
      }
      if (edit instanceof ChangeCrossings change) {
        return effect(change);
      }
      if (edit instanceof ChangeTerminal change) {
        return effect(change);
      }
      if (edit instanceof ChangeRate change) {
        return effect(change);
      }
      if (edit instanceof ChangeUnion change) {
        return effect(change);
      }
      if (edit instanceof ChangeTariff change) {
        return effect(change);
      }
      return ofLinks(built.get(edit), link -> status(link, Status.OPEN), notes.apply(edit));
    }

    private List<Integer> links(Selector selector) {
      if (selector instanceof Selector.Stretch stretch) {
        return stretch(stretch);
      }
      if (selector instanceof Selector.Passage passage) {
        return known(
            named.passage(passage.name()),
            "passage",
            passage.name(),
            "a passage of the data set: " + String.join(", ", named.passageNames()),
            Names.nearest(passage.name(), named.passageNames(), 3));
      }
      if (selector instanceof Selector.NamedTerminal terminal) {
        return known(
            named.terminal(terminal.name()),
            "terminal",
            terminal.name(),
            "a terminal of the data set",
            named.terminalsLike(terminal.name()));
      }
      return crossings(selector);
    }

    private List<Integer> crossings(Selector selector) {
      if (selector instanceof Selector.NamedCrossing crossing) {
        return known(
            named.crossing(crossing.name(), crossing.mode()),
            "crossing",
            crossing.name(),
            "a crossing of the data set" + by(crossing.mode()),
            named.crossingsLike(crossing.name()));
      }
      if (selector instanceof Selector.Border border) {
        if (!areTerritories(border)) {
          return List.of();
        }
        return knownBorder(
            named.border(border.a(), border.b(), border.mode()),
            "border",
            border.a() + ", " + border.b(),
            "two territories with a crossing between them" + by(border.mode()),
            border.a());
      }
      Selector.TerritoryBorders borders = (Selector.TerritoryBorders) selector;
      if (!isTerritory("territory", borders.territory())) {
        return List.of();
      }
      return knownBorder(
          named.bordersOf(borders.territory(), borders.mode()),
          "territory",
          borders.territory(),
          "a territory with a crossing" + by(borders.mode()),
          borders.territory());
    }

    private List<Integer> knownBorder(
        List<Integer> links, String key, String value, String expected, String territory) {
      if (links.isEmpty()) {
        List<String> neighbours = named.neighboursOf(territory);
        problems.add(
            written,
            key,
            value,
            expected,
            neighbours.isEmpty()
                ? territory + " has no crossing at all."
                : territory + " has crossings with " + String.join(", ", neighbours) + ".");
      }
      return links;
    }

    private String by(Optional<Mode> mode) {
      return mode.map(m -> " by " + m.id()).orElse("");
    }

    private List<Integer> known(
        List<Integer> links, String key, String name, String expected, List<String> nearest) {
      if (links.isEmpty()) {
        problems.addUnknown(written, key, name, expected, nearest);
      }
      return links;
    }

    private List<Integer> stretch(Selector.Stretch stretch) {
      StretchFinder.Outcome outcome = stretches.find(stretch);
      outcome
          .refusal()
          .ifPresent(
              refusal ->
                  problems.add(
                      written,
                      refusal.key(),
                      refusal.value(),
                      refusal.expected(),
                      refusal.remedy()));
      return outcome.way().map(StretchFinder.Way::links).orElse(List.of());
    }

    private boolean areTerritories(Selector.Border border) {
      boolean a = isTerritory("border", border.a());
      boolean b = isTerritory("border", border.b());
      return a && b;
    }

    private boolean isTerritory(String key, String iso3) {
      boolean known = world.territories().containsKey(iso3);
      if (!known) {
        problems.addUnknown(
            written, key, iso3, "a territory's ISO 3166-1 alpha-3 code", nearestTerritories(iso3));
      }
      return known;
    }

    private List<String> nearestTerritories(String written) {
      List<String> byName =
          world.territories().values().stream()
              .filter(territory -> territory.name().equalsIgnoreCase(written))
              .map(territory -> territory.iso3())
              .toList();
      return byName.isEmpty()
          ? Names.nearest(written, List.copyOf(world.territories().keySet()), 3)
          : byName;
    }

    private Effect ofLinks(
        List<Integer> links, Function<Integer, List<Setting>> settings, String note) {
      List<Integer> sorted = links.stream().sorted().toList();
      List<Setting> all = new ArrayList<>();
      sorted.forEach(link -> all.addAll(settings.apply(link)));
      return new Effect(all, sorted, network.lineLengthKm(sorted), notes(note, sorted));
    }

    private String notes(String note, List<Integer> links) {
      boolean throughLines =
          links.stream().anyMatch(link -> network.link(link) instanceof Link.Line);
      String crossings = throughLines ? named.namesOf(links) : "";
      String passed = crossings.isEmpty() ? "" : "crossings: " + crossings;
      return note.isEmpty() || passed.isEmpty() ? note + passed : note + "; " + passed;
    }

    private List<Setting> status(int link, Status status) {
      return List.of(setting(link, LinkQuantity.STATUS, status));
    }

    private Setting setting(int link, LinkQuantity quantity, Object value) {
      return new Setting(
          new Setting.OfLink(link, quantity), value, quantity.of(network.link(link)));
    }

    private Effect effect(Upgrade upgrade) {
      LineQuality quality = upgrade.quality();
      List<Integer> lines =
          stretch(upgrade.stretch()).stream()
              .filter(link -> network.link(link) instanceof Link.Line)
              .toList();
      return ofLinks(
          lines,
          link -> {
            List<Setting> settings = new ArrayList<>();
            quality.tracks().ifPresent(t -> settings.add(setting(link, LinkQuantity.TRACKS, t)));
            quality
                .traction()
                .ifPresent(t -> settings.add(setting(link, LinkQuantity.TRACTION, t)));
            quality
                .roadClass()
                .ifPresent(c -> settings.add(setting(link, LinkQuantity.ROAD_CLASS, c)));
            quality.speedKmH().ifPresent(s -> settings.add(setting(link, LinkQuantity.SPEED, s)));
            return settings;
          },
          "");
    }

    private Effect effect(ChangeCrossings change) {
      change.into().ifPresent(into -> isTerritory("into", into));
      List<Integer> links =
          crossings(change.which()).stream()
              .filter(link -> change.into().map(named.to(link)::equals).orElse(true))
              .toList();
      if (links.isEmpty() && change.into().isPresent()) {
        problems.add(
            written,
            "into",
            change.into().get(),
            "a territory that the crossings lead into",
            "Correct the code, or leave it out to change both directions.");
      }
      return ofLinks(
          links,
          link -> {
            List<Setting> settings = new ArrayList<>();
            change.changes().forEach((measure, by) -> settings.add(changed(link, measure, by)));
            return settings;
          },
          links.size() + " directed crossings");
    }

    private Setting changed(int link, NetworkEdit.CrossingMeasure measure, Change change) {
      LinkQuantity quantity = LinkQuantity.of(measure);
      return setting(link, quantity, change.of((Double) quantity.of(network.link(link))));
    }

    private Effect effect(ChangeTerminal change) {
      List<Integer> transfers =
          known(
              named.terminal(change.name()),
              "name",
              change.name(),
              "a terminal of the data set",
              named.terminalsLike(change.name()));
      List<Integer> wanted =
          transfers.stream().filter(link -> named.joins(link, change.layers())).toList();
      if (wanted.isEmpty() && !transfers.isEmpty()) {
        problems.add(
            written,
            "layers",
            String.join(", ", change.layers().stream().map(Layer::id).toList()),
            "two layers that the terminal joins",
            "Correct the layers, or leave them out to change all transfers of the terminal.");
      }
      return ofLinks(
          wanted,
          link -> {
            Link.Transfer transfer = (Link.Transfer) network.link(link);
            List<Setting> settings = new ArrayList<>();
            change
                .hours()
                .ifPresent(
                    c ->
                        settings.add(
                            setting(link, LinkQuantity.TRANSFER_HOURS, c.of(transfer.hours()))));
            change
                .usdPerTeu()
                .ifPresent(
                    c ->
                        settings.add(
                            setting(link, LinkQuantity.TRANSFER_USD, c.of(transfer.usdPerTeu()))));
            return settings;
          },
          wanted.size() + " directed transfers");
    }

    private Effect effect(ChangeRate change) {
      change.territory().ifPresent(iso3 -> isTerritory("territory", iso3));
      Set<String> territories = new TreeSet<>();
      if (change.territory().isPresent()) {
        territories.add(change.territory().get());
      } else {
        territories.add("");
        world.rates().rows().stream().map(RateTable.Row::territory).forEach(territories::add);
      }
      List<LinkClass> classes =
          change.linkClass() == LinkClass.UNKNOWN
              ? List.of(LinkClass.values())
              : List.of(change.linkClass());
      List<Setting> settings = new ArrayList<>();
      for (String territory : territories) {
        for (LinkClass linkClass : classes) {
          change
              .changes()
              .forEach(
                  (measure, by) ->
                      settings.add(
                          new Setting(
                              new Setting.OfRate(change.mode().id(), linkClass, territory, measure),
                              by.factor(),
                              1.0)));
        }
      }
      return Effect.without(settings);
    }

    private Effect effect(ChangeUnion change) {
      Optional<Unions.Union> union = world.unions().find(change.union());
      if (union.isEmpty()) {
        problems.addUnknown(
            written,
            change.membership().id(),
            change.union(),
            "a union of the data set: " + String.join(", ", world.unions().byName().keySet()),
            Names.nearest(change.union(), List.copyOf(world.unions().byName().keySet()), 3));
        return Effect.without(List.of());
      }
      boolean member = change.membership() == NetworkEdit.Membership.JOIN;
      List<Setting> settings = new ArrayList<>();
      for (String iso3 : change.territories()) {
        if (isTerritory("territory", iso3)) {
          settings.add(
              new Setting(
                  new Setting.OfUnion(change.union(), iso3),
                  member,
                  union.get().members().contains(iso3)));
        }
      }
      return Effect.without(settings);
    }

    private Effect effect(ChangeTariff change) {
      List<Setting> settings = new ArrayList<>();
      Set<String> exporters = members("from", change.from());
      Set<String> importers = members("to", change.to());
      for (String from : exporters) {
        for (String to : importers) {
          if (world.tariffs().percent(from, to, world.unions()) > 0) {
            settings.add(
                new Setting(new Setting.OfTariff(from, to), change.change().factor(), 1.0));
          }
        }
      }
      return Effect.without(settings);
    }

    private Set<String> members(String key, List<String> names) {
      Set<String> members = new TreeSet<>();
      for (String name : names) {
        Optional<Unions.Union> union = world.unions().find(name);
        if (union.isPresent()) {
          members.addAll(union.get().members());
        } else if (isTerritory(key, name)) {
          members.add(name);
        }
      }
      return members;
    }
  }
}

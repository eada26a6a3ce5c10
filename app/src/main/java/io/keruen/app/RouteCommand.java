package io.keruen.app;

import io.keruen.app.terminal.Json;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.AlternativeRule;
import io.keruen.engine.path.Routes;
import io.keruen.engine.scenario.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keruen route}: which way, through which borders, at what cost, time and carbon. */
@Command(
    name = "route",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Finds the least-cost way between two places for one TEU, and alternatives to it. Cost is"
            + " money plus the value of time plus the carbon price.")
final class RouteCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FROM", description = "Place where the cargo starts.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "Place where it goes.")
  private String to = "";

  @Option(
      names = "--via",
      paramLabel = "PLACE",
      description = "Go through this place; repeat it for more, in order.")
  private List<String> via = List.of();

  @Option(
      names = "--modes",
      split = ",",
      paramLabel = "MODE",
      converter = ModeConverter.class,
      description =
          "Use only these modes: rail, road, sea, ferry, inland-waterway, pipeline, air; several"
              + " with commas.")
  private List<Mode> modes = List.of();

  @Option(
      names = "--alternatives",
      paramLabel = "K",
      defaultValue = "2",
      description =
          "At most so many meaningfully different ways besides the best (${DEFAULT-VALUE}).")
  private int alternatives;

  @Mixin private WorldOptions world;
  @Mixin private FormatOption output;

  RouteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ChosenWorld chosen = world.choose();
    InputProblems problems = new InputProblems();
    PlaceNames names = new PlaceNames(chosen.data(), problems);
    Optional<Place> origin = names.find("argument FROM", 0, from);
    Optional<Place> destination = names.find("argument TO", 0, to);
    List<Place> between =
        via.stream().flatMap(name -> names.find("option --via", 0, name).stream()).toList();
    problems.throwIfAny();
    if (origin.equals(destination)) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "argument TO",
              "'" + to + "', which is where the cargo starts",
              "another place",
              "Name two places."));
    }
    Routes.Choice choice = find(chosen, origin.orElseThrow(), between, destination.orElseThrow());
    print(choice, chosen);
    return 0;
  }

  private Routes.Choice find(ChosenWorld chosen, Place origin, List<Place> between, Place goal) {
    World of = chosen.world();
    CommodityClass goods = goods(chosen);
    LinkCosts costs =
        new CostModel(of.rates(), of.unions(), chosen.carbonPriceUsdPerTonne())
            .compute(of.network(), goods);
    return new Routes(of.network(), of.places(), costs)
        .findWithAlternatives(origin, between, goal, AlternativeRule.upTo(alternatives))
        .orElseThrow(() -> noWay(origin, goal, goods.modes()));
  }

  private CommodityClass goods(ChosenWorld chosen) {
    return modes.isEmpty() ? chosen.goods() : chosen.goods().limitedTo(EnumSet.copyOf(modes));
  }

  private static InvalidInputException noWay(Place from, Place to, Set<Mode> modes) {
    String by = modes.stream().map(Mode::id).collect(Collectors.joining(", "));
    return new InvalidInputException(
        InputProblem.ofFile(
            "route",
            "no way from " + from.name() + " to " + to.name() + " by " + by,
            "one",
            "Allow more modes with --modes, leave out --via, or see 'keruen validate' for places"
                + " that cannot be reached."));
  }

  private void print(Routes.Choice choice, ChosenWorld chosen) {
    if (output.format() == Format.JSON) {
      terminal.out().println(Json.pretty(answer(choice, chosen)));
      return;
    }
    String setting =
        "%s, %s, %s".formatted(chosen.goods().name(), chosen.data().name(), chosen.scenario());
    terminal.out().println(new RouteText(terminal.colours()).of(choice, setting));
  }

  private RouteAnswer answer(Routes.Choice choice, ChosenWorld chosen) {
    return RouteAnswer.of(
        choice,
        chosen.goods().name(),
        goods(chosen).modes().stream().map(Mode::id).toList(),
        chosen.data().name(),
        chosen.scenario());
  }
}

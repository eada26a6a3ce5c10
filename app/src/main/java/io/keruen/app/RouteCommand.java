package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.AlternativeRule;
import io.keruen.engine.path.ParetoChoice;
import io.keruen.engine.path.ParetoRule;
import io.keruen.engine.path.Routes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        "Finds the least-cost way between two places for one TEU, and alternatives to it; or the ways"
            + " that no other betters. Cost is money plus the value of time plus the carbon price.")
final class RouteCommand implements Callable<Integer> {
  private static final int ALTERNATIVES = 2;

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
      description =
          "At most so many meaningfully different ways besides the best (" + ALTERNATIVES + ").")
  private Optional<Integer> alternatives = Optional.empty();

  @Mixin private ParetoOptions pareto;
  @Mixin private WorldOptions world;
  @Mixin private FormatOption output;

  RouteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (alternatives.orElse(0) < 0) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "option --alternatives",
              alternatives.get().toString(),
              "a whole number of 0 or more",
              "Say how many ways besides the best to look for, or leave the option out."));
    }
    pareto.requireAlone(alternatives.isPresent() || !via.isEmpty());
    Optional<ParetoRule> rule = pareto.isAskedFor() ? Optional.of(pareto.rule()) : Optional.empty();
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
    RouteQuestion question =
        new RouteQuestion(chosen, goods(chosen), origin.orElseThrow(), destination.orElseThrow());
    if (rule.isPresent()) {
      print(question.findPareto(rule.get()), question);
    } else {
      AlternativeRule upTo = AlternativeRule.upTo(alternatives.orElse(ALTERNATIVES));
      print(question.find(between, upTo), question);
    }
    return 0;
  }

  private CommodityClass goods(ChosenWorld chosen) {
    return modes.isEmpty() ? chosen.goods() : chosen.goods().limitedTo(EnumSet.copyOf(modes));
  }

  private void print(Routes.Choice choice, RouteQuestion question) {
    Answers.print(
        terminal,
        output.format(),
        RouteAnswer.of(choice, question),
        () -> new RouteText(terminal.colours()).of(choice, question.setting()));
  }

  private void print(ParetoChoice choice, RouteQuestion question) {
    double tolerance = pareto.tolerancePercent();
    Answers.print(
        terminal,
        output.format(),
        ParetoAnswer.of(choice, question, tolerance),
        () -> new ParetoText(terminal.colours()).of(choice, question, tolerance));
  }
}

package io.keruen.app;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.ClassTrips;
import io.keruen.data.assignment.LengthUnit;
import io.keruen.data.assignment.NetworkNode.Passage;
import io.keruen.data.assignment.ReadingRule;
import io.keruen.data.assignment.ReadingRule.CapacityOf;
import io.keruen.data.assignment.SpeedUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** A network, the trips of each class, and what their files leave open. */
final class AssignmentFilesOption {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--network",
      paramLabel = "F",
      description = "Network: a TNTP file, or a folder in GMNS form (its link.csv will do).")
  private Optional<Path> network = Optional.empty();

  @Option(
      names = "--trips",
      paramLabel = "F",
      description = "Trips from zone to zone: a TNTP file, or CSV (o_zone_id, d_zone_id, volume).")
  private Optional<Path> trips = Optional.empty();

  @Option(
      names = "--trips2",
      paramLabel = "F",
      description = "Trips of a further class of users; repeat it for more classes.")
  private List<Path> furtherTrips = List.of();

  @Option(
      names = "--toll-factor",
      split = ",",
      paramLabel = "X",
      description =
          "Time that a unit of toll counts as (0); one for all classes, or one for each with commas.")
  private List<Double> tollFactors = List.of(0.0);

  @Option(
      names = "--distance-factor",
      split = ",",
      paramLabel = "Y",
      description = "Time that a unit of length counts as (0); likewise.")
  private List<Double> distanceFactors = List.of(0.0);

  @Option(
      names = "--capacity-of",
      paramLabel = "link|lane",
      description =
          "What a capacity is that of; without it, a link's in TNTP and a lane's in GMNS.")
  private Optional<CapacityOf> capacity = Optional.empty();

  @Option(
      names = "--centroids",
      paramLabel = "open|closed",
      description =
          "Whether paths may run through the nodes of zones; without it, as the network says.")
  private Optional<Passage> centroids = Optional.empty();

  @Option(
      names = "--length-unit",
      paramLabel = "km|mi|m|ft",
      description = "Unit of lengths in GMNS, where config.csv does not tell.")
  private Optional<LengthUnit> lengthUnit = Optional.empty();

  @Option(
      names = "--speed-unit",
      paramLabel = "km/h|mph|m/s",
      description = "Unit of speeds in GMNS, where config.csv does not tell.")
  private Optional<String> speedUnit = Optional.empty();

  Optional<Path> network() {
    return network;
  }

  /** The files that are read, as far as they are named and there. */
  List<Path> all() {
    List<Path> all = new ArrayList<>();
    network.map(AssignmentInput::filesOfNetwork).ifPresent(all::addAll);
    Stream.concat(trips.stream(), furtherTrips.stream())
        .map(AssignmentInput::filesOfTrips)
        .forEach(all::addAll);
    return all;
  }

  /** Reads all files; the network and the first trips must have been named. */
  AssignmentInput read() {
    Path links = network.orElseThrow(() -> missing("--network"));
    List<Path> all =
        Stream.concat(Stream.of(trips.orElseThrow(() -> missing("--trips"))), furtherTrips.stream())
            .toList();
    List<ClassTrips> classes = new ArrayList<>();
    for (int number = 0; number < all.size(); number++) {
      classes.add(
          new ClassTrips(
              all.get(number),
              factor("--toll-factor", tollFactors, number, all.size()),
              factor("--distance-factor", distanceFactors, number, all.size())));
    }
    return AssignmentInput.read(links, classes, rule());
  }

  ReadingRule rule() {
    return new ReadingRule(capacity, centroids, lengthUnit, speedUnit.map(this::speedUnit));
  }

  private SpeedUnit speedUnit(String name) {
    return SpeedUnit.find(name)
        .orElseThrow(() -> wrong("--speed-unit is '" + name + "'; it must be km/h, mph or m/s."));
  }

  private double factor(String option, List<Double> factors, int number, int classes) {
    if (factors.size() != 1 && factors.size() != classes) {
      throw wrong(
          "%s has %d values; it must have one, or one for each of the %d classes."
              .formatted(option, factors.size(), classes));
    }
    double factor = factors.get(factors.size() == 1 ? 0 : number);
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw wrong(option + " is " + factor + "; it must be 0 or more and finite.");
    }
    return factor;
  }

  private ParameterException missing(String option) {
    return wrong("Missing required option: '" + option + "=F'.");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}

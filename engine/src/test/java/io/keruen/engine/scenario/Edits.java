package io.keruen.engine.scenario;

import io.keruen.engine.Corridor;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Short forms of edits for tests, and of resolving them on the {@link Corridor}. */
final class Edits {
  static final Selector.NamedCrossing DOSTYK =
      new Selector.NamedCrossing("Dostyk/Alashankou", Optional.empty());

  private Edits() {}

  static Selector.Stretch rail(String from, String to, String... via) {
    return new Selector.Stretch(Mode.RAIL, OptionalInt.empty(), from, to, List.of(via));
  }

  static NetworkEdit close(Selector selector) {
    return new NetworkEdit.SetStatus(selector, Status.CLOSED);
  }

  static NetworkEdit open(Selector selector) {
    return new NetworkEdit.SetStatus(selector, Status.OPEN);
  }

  static NetworkEdit clearance(Selector which, Change hours) {
    return new NetworkEdit.ChangeCrossings(
        which, Optional.empty(), Map.of(NetworkEdit.CrossingMeasure.CLEARANCE_HOURS, hours));
  }

  static LineQuality speed(double speedKmH) {
    return new LineQuality(
        OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalDouble.of(speedKmH));
  }

  static LineQuality tracks(int tracks) {
    return new LineQuality(
        OptionalInt.of(tracks), Optional.empty(), Optional.empty(), OptionalDouble.empty());
  }

  static LineQuality electrified() {
    return new LineQuality(
        OptionalInt.empty(),
        Optional.of(LineQuality.Traction.ELECTRIFIED),
        Optional.empty(),
        OptionalDouble.empty());
  }

  static Resolution resolve(NetworkEdit... edits) {
    return resolve(Corridor.world(), Arrays.stream(edits).map(WrittenEdit::of).toList());
  }

  static Resolution resolve(World world, List<WrittenEdit> edits) {
    return ScenarioBase.of(world, edits).resolve(edits);
  }

  /** The one problem of a list of edits, as a line of text. */
  static String problem(NetworkEdit... edits) {
    return problem(Corridor.world(), Arrays.stream(edits).map(WrittenEdit::of).toList());
  }

  static String problem(World world, List<WrittenEdit> edits) {
    ScenarioBase base = ScenarioBase.of(world, edits);
    List<EditProblem> problems =
        base.problems().isEmpty() ? base.resolve(edits).problems() : base.problems();
    if (problems.size() != 1) {
      throw new AssertionError("expected one problem, got " + problems);
    }
    EditProblem p = problems.get(0);
    return "%s '%s', expected %s. %s".formatted(p.key(), p.value(), p.expected(), p.remedy());
  }

  /** Lines of the network with both ends at the points of the sketch, from and to. */
  static Link link(World world, String from, String to) {
    int a = Corridor.sketch().node(from);
    int b = Corridor.sketch().node(to);
    for (int link = world.network().firstOut(a); link < world.network().endOut(a); link++) {
      if (world.network().toNode(link) == b) {
        return world.network().link(link);
      }
    }
    throw new AssertionError("no link from " + from + " to " + to);
  }

  static Link.Line line(World world, String from, String to) {
    return (Link.Line) link(world, from, to);
  }

  static Link.Crossing crossing(World world, String from, String to) {
    return (Link.Crossing) link(world, from, to);
  }

  static LinkClass classOf(World world, String from, String to) {
    return line(world, from, to).linkClass();
  }
}

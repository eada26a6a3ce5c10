package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts lines where they leave their home: at the border of two territories, or where the gauge
 * ends.
 */
public final class BorderCut {
  private static final int BISECTIONS = 24;

  /** Where a line was cut: the two nodes stand at the same point, one on each side. */
  public record Border(int nodeA, int nodeB) {}

  /** The cut draft and its borders; lines between two layers of one territory are gone. */
  public record Result(Draft draft, List<Border> borders) {
    public Result {
      borders = List.copyOf(borders);
    }
  }

  private BorderCut() {}

  /**
   * @param territoryAt iso3 of the territory at a position
   */
  public static Result cut(Draft draft, Function<Point, String> territoryAt) {
    DraftBuilder builder = new DraftBuilder();
    draft.nodes().forEach(builder::addNode);
    List<Border> borders = new ArrayList<>();
    for (DraftLine line : draft.lines()) {
      DraftNode a = draft.node(line.a());
      DraftNode b = draft.node(line.b());
      if (a.territory().equals(b.territory())) {
        if (a.layer().equals(b.layer())) {
          builder.addLine(line);
        }
        continue;
      }
      double share = leavingShare(draft.course(line), a.territory(), territoryAt);
      Point at = along(draft.course(line), share);
      int nodeA = builder.addNode(DraftNode.of(a.layer(), a.territory(), at));
      int nodeB = builder.addNode(DraftNode.of(b.layer(), b.territory(), at));
      builder.addLine(
          new DraftLine(line.a(), nodeA, line.km() * share, List.of(), line.attributes()));
      builder.addLine(
          new DraftLine(nodeB, line.b(), line.km() * (1 - share), List.of(), line.attributes()));
      borders.add(new Border(nodeA, nodeB));
    }
    return new Result(builder.build(), borders);
  }

  /** Share of the course at which it leaves the territory it starts in, by bisection. */
  private static double leavingShare(
      List<Point> course, String territory, Function<Point, String> territoryAt) {
    double inside = 0;
    double outside = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (inside + outside) / 2;
      if (territoryAt.apply(along(course, middle)).equals(territory)) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return (inside + outside) / 2;
  }

  private static Point along(List<Point> course, double share) {
    double total = 0;
    for (int i = 1; i < course.size(); i++) {
      total += course.get(i - 1).km(course.get(i));
    }
    double left = total * share;
    for (int i = 1; i < course.size(); i++) {
      double km = course.get(i - 1).km(course.get(i));
      if (left <= km && km > 0) {
        return course.get(i - 1).towards(course.get(i), left / km);
      }
      left -= km;
    }
    return course.get(course.size() - 1);
  }
}

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
   * Puts two nodes at the same point on every line that joins two territories, one on each side,
   * with a line of no length between them. So a long line has a part in each territory, and paths
   * still run through.
   *
   * @param territoryAt iso3 of the territory at a position
   */
  public static Draft split(Draft draft, Function<Point, String> territoryAt) {
    DraftBuilder builder = new DraftBuilder();
    draft.nodes().forEach(builder::addNode);
    for (DraftLine line : draft.lines()) {
      DraftNode a = draft.node(line.a());
      DraftNode b = draft.node(line.b());
      if (a.territory().equals(b.territory()) || isBorder(draft, line)) {
        builder.addLine(line);
        continue;
      }
      List<Point> course = draft.course(line);
      double share = leavingShare(course, a.territory(), territoryAt);
      Point at = along(course, share);
      int onA = builder.addNode(DraftNode.of(a.layer(), a.territory(), at));
      int onB = builder.addNode(DraftNode.of(b.layer(), b.territory(), at));
      Attributes attributes = line.attributes();
      builder.addLine(new DraftLine(line.a(), onA, line.km() * share, List.of(), attributes));
      builder.addLine(new DraftLine(onA, onB, 0, List.of(), attributes));
      builder.addLine(new DraftLine(onB, line.b(), line.km() * (1 - share), List.of(), attributes));
    }
    return builder.build();
  }

  /** Takes away the lines between two homes; those between two territories are told as borders. */
  public static Result cut(Draft draft, Function<Point, String> territoryAt) {
    Draft split = split(draft, territoryAt);
    DraftBuilder builder = new DraftBuilder();
    split.nodes().forEach(builder::addNode);
    List<Border> borders = new ArrayList<>();
    for (DraftLine line : split.lines()) {
      if (isBorder(split, line)) {
        borders.add(new Border(line.a(), line.b()));
      } else if (split.node(line.a()).layer().equals(split.node(line.b()).layer())) {
        builder.addLine(line);
      }
    }
    return new Result(builder.build(), borders);
  }

  private static boolean isBorder(Draft draft, DraftLine line) {
    boolean leaves = !draft.node(line.a()).territory().equals(draft.node(line.b()).territory());
    return leaves && line.km() == 0 && draft.at(line.a()).equals(draft.at(line.b()));
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

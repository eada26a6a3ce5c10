package io.keruen.engine.trade;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Degrees of freedom that a fixed effect takes.
 *
 * @param name of the effect
 * @param groups of the sample
 * @param redundant groups whose constant the effects before it already give, at least: the
 *     connected parts that it forms with one of them, the most of any. Exact for two effects; a
 *     lower bound for more (Abowd, Creecy and Kramarz 2002)
 */
public record AbsorbedFreedom(String name, int groups, int redundant) {

  /** Freedom that each of some effects takes beside those before it. */
  static List<AbsorbedFreedom> of(List<Grouping> effects) {
    return IntStream.range(0, effects.size())
        .mapToObj(
            at ->
                new AbsorbedFreedom(
                    effects.get(at).name(),
                    effects.get(at).groupCount(),
                    effects.subList(0, at).stream()
                        .mapToInt(before -> parts(before, effects.get(at)))
                        .max()
                        .orElse(0)))
        .toList();
  }

  /** Connected parts of groups that share rows. */
  private static int parts(Grouping a, Grouping b) {
    int[] parent = IntStream.range(0, a.groupCount() + b.groupCount()).toArray();
    for (int row = 0; row < a.rowCount(); row++) {
      parent[root(parent, a.group(row))] = root(parent, a.groupCount() + b.group(row));
    }
    return (int) IntStream.range(0, parent.length).filter(i -> parent[i] == i).count();
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}

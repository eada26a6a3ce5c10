package io.keruen.engine.trade;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** Which countries the goods of one country reach, directly or through others. */
final class TradeLinks {
  private TradeLinks() {}

  /** A country that the first one does not reach, or that does not reach the first one. */
  static Optional<UnfitCountry> findApart(List<String> countries, double[][] flow) {
    int toNone = firstUnreached(flow, true);
    int fromNone = firstUnreached(flow, false);
    int apart = toNone >= 0 ? toNone : fromNone;
    return apart < 0
        ? Optional.empty()
        : Optional.of(
            new UnfitCountry(
                countries.get(apart),
                "no chain of trade from %s to %s"
                    .formatted(
                        countries.get(toNone >= 0 ? 0 : apart),
                        countries.get(toNone >= 0 ? apart : 0)),
                "countries that all trade with each other, directly or through others",
                "Add the missing trade, or compute the groups one by one."));
  }

  /** The first country out of reach of country 0, or -1. */
  private static int firstUnreached(double[][] flow, boolean selling) {
    boolean[] reached = new boolean[flow.length];
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(0));
    reached[0] = true;
    while (!open.isEmpty()) {
      int from = open.poll();
      for (int to = 0; to < flow.length; to++) {
        if (!reached[to] && (selling ? flow[from][to] : flow[to][from]) > 0) {
          reached[to] = true;
          open.add(to);
        }
      }
    }
    for (int country = 0; country < reached.length; country++) {
      if (!reached[country]) {
        return country;
      }
    }
    return -1;
  }
}

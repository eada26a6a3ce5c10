package io.keruen.engine.study;

import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.network.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Groups of country pairs, or of economies, that are reported together. */
public final class Groups {
  /** All country pairs of the network. */
  public static final String WORLD = "world";

  /** Pairs of two economies of the programme. */
  public static final String WITHIN_PROGRAMME = "programme economies, among themselves";

  /** Pairs of which at least one is an economy of the programme. */
  public static final String PROGRAMME = "programme economies, with everyone";

  /** The economies of the programme, where a figure is one of economies and not of pairs. */
  public static final String PROGRAMME_ECONOMIES = "programme economies";

  private Groups() {}

  static List<GroupChange> of(List<PairChange> pairs, SortedMap<String, Territory> territories) {
    List<GroupChange> groups = new ArrayList<>();
    groups.add(GroupChange.of(WORLD, pairs));
    groups.add(
        GroupChange.of(
            PROGRAMME,
            keep(pairs, pair -> joins(pair.from(), territories) || joins(pair.to(), territories))));
    groups.add(
        GroupChange.of(
            WITHIN_PROGRAMME,
            keep(pairs, pair -> joins(pair.from(), territories) && joins(pair.to(), territories))));
    return groups;
  }

  private static boolean joins(String iso3, SortedMap<String, Territory> territories) {
    return territories.get(iso3).beltAndRoad();
  }

  private static List<PairChange> keep(List<PairChange> pairs, Predicate<PairChange> wanted) {
    return pairs.stream().filter(wanted).toList();
  }
}

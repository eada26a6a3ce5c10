package io.keruen.engine.study;

import io.keruen.engine.network.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Adds up effects on economies to those on groups of them. */
final class TradeGroups {
  private record Member(TradeEffect effect, double exports, double imports) {}

  private final SortedMap<String, Territory> territories;
  private final List<Member> members = new ArrayList<>();

  TradeGroups(SortedMap<String, Territory> territories) {
    this.territories = territories;
  }

  /**
   * @param exports of the baseline, in any unit that all share
   * @param imports likewise
   */
  void add(TradeEffect effect, double exports, double imports) {
    members.add(new Member(effect, exports, imports));
  }

  List<TradeEffect> countries() {
    return members.stream().map(Member::effect).toList();
  }

  /** The world, and the economies of the programme. */
  List<TradeEffect> all() {
    return List.of(
        mean(Groups.WORLD, member -> true),
        mean(Groups.PROGRAMME_ECONOMIES, member -> joins(member.effect().name())));
  }

  private boolean joins(String iso3) {
    return territories.containsKey(iso3) && territories.get(iso3).beltAndRoad();
  }

  /** Real income is weighted with income, exports with exports, imports with imports. */
  private TradeEffect mean(String name, Predicate<Member> wanted) {
    List<Member> group = members.stream().filter(wanted).toList();
    return new TradeEffect(
        name,
        group.stream().mapToDouble(member -> member.effect().incomeUsdBn()).sum(),
        mean(group, m -> m.effect().incomeUsdBn(), m -> m.effect().realIncomePercent()),
        mean(group, Member::exports, m -> m.effect().exportsPercent()),
        mean(group, Member::imports, m -> m.effect().importsPercent()));
  }

  private static double mean(
      List<Member> group, ToDoubleFunction<Member> weight, ToDoubleFunction<Member> value) {
    double sum = 0;
    double weights = 0;
    for (Member member : group) {
      if (weight.applyAsDouble(member) > 0) {
        sum += weight.applyAsDouble(member) * value.applyAsDouble(member);
        weights += weight.applyAsDouble(member);
      }
    }
    return sum / weights;
  }
}

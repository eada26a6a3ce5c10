package io.keruen.engine.network;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which territories belong to which customs unions and free-trade areas in the study's year. */
public final class Unions {
  /** How deep a union is. */
  public enum Kind {
    /** No tariffs and no customs clearance between members. */
    CUSTOMS_UNION,
    /** No tariffs between members; clearance stays. */
    FREE_TRADE_AREA
  }

  /** One union and its members (ISO 3166-1 alpha-3, sorted). */
  public record Union(String name, Kind kind, SortedSet<String> members) {
    public Union {
      members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }
  }

  private final SortedMap<String, Union> byName;

  public Unions(Iterable<Union> unions) {
    byName = new TreeMap<>();
    unions.forEach(union -> byName.put(union.name(), union));
  }

  public static Unions none() {
    return new Unions(java.util.List.of());
  }

  public SortedMap<String, Union> byName() {
    return Collections.unmodifiableSortedMap(byName);
  }

  public Optional<Union> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** True if goods pass between the two without customs clearance. */
  public boolean shareCustomsUnion(String a, String b) {
    return a.equals(b) || share(a, b, Kind.CUSTOMS_UNION);
  }

  /** True if goods pass between the two without tariff. */
  public boolean shareFreeTrade(String a, String b) {
    return shareCustomsUnion(a, b) || share(a, b, Kind.FREE_TRADE_AREA);
  }

  private boolean share(String a, String b, Kind kind) {
    return byName.values().stream()
        .anyMatch(
            union ->
                union.kind() == kind && union.members().contains(a) && union.members().contains(b));
  }

  /** These unions with one territory added to a union that exists. */
  public Unions withMember(String union, String iso3) {
    return changed(
        union,
        members -> {
          members.add(iso3);
        });
  }

  /** These unions with one territory taken out of a union that exists. */
  public Unions withoutMember(String union, String iso3) {
    return changed(
        union,
        members -> {
          members.remove(iso3);
        });
  }

  private Unions changed(
      String name, java.util.function.Consumer<SortedSet<String>> changeMembers) {
    Union union =
        find(name).orElseThrow(() -> new IllegalArgumentException("no union '" + name + "'"));
    SortedSet<String> members = new TreeSet<>(union.members());
    changeMembers.accept(members);
    Map<String, Union> others = new TreeMap<>(byName);
    others.put(name, new Union(name, union.kind(), members));
    return new Unions(others.values());
  }
}

package io.keruen.engine.network;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Places in a fixed order, found by name or alias without regard to case, accents, spaces and
 * hyphens.
 */
public final class Places {
  /** Letters whose stroke Unicode does not take for an accent, and their plain ones. */
  private static final String UNDECOMPOSED = "łøđðıħŧ";

  private static final String PLAIN = "loddiht";

  private final List<Place> all;
  private final Map<String, Place> byKey = new HashMap<>();

  /** Names win over aliases; of two places with one alias, the more populous has it. */
  public Places(List<Place> places) {
    all = List.copyOf(places);
    List<Place> bySize = new ArrayList<>(all);
    bySize.sort(Comparator.comparingLong(Place::population).reversed());
    bySize.forEach(place -> byKey.putIfAbsent(key(place.name()), place));
    bySize.forEach(place -> place.aliases().forEach(alias -> byKey.putIfAbsent(key(alias), place)));
  }

  public List<Place> all() {
    return all;
  }

  /** Origins and destinations of the skims that hang on the network, in the data set's order. */
  public List<Place> centroids() {
    return all.stream().filter(place -> place.centroid() && place.isConnected()).toList();
  }

  public Optional<Place> find(String name) {
    return Optional.ofNullable(byKey.get(key(name)));
  }

  /**
   * Up to three names close to one that was not found, nearest first. Of names that are found alike
   * ("Chongqing", "chongqing") there is one, a place's own rather than an alias.
   */
  public List<String> similarTo(String name) {
    Map<String, String> byKeyOnce = new LinkedHashMap<>();
    Stream<String> names = all.stream().map(Place::name);
    Stream<String> aliases = all.stream().flatMap(place -> place.aliases().stream());
    Stream.concat(names, aliases).forEach(one -> byKeyOnce.putIfAbsent(key(one), one));
    return Names.nearest(name, List.copyOf(byKeyOnce.values()), 3);
  }

  /** The name in plain lower-case letters and digits: "Małaszewicze" and "Malaszewicze" agree. */
  private static String key(String name) {
    String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      int undecomposed = UNDECOMPOSED.indexOf(letter);
      if (undecomposed >= 0) {
        key.append(PLAIN.charAt(undecomposed));
      } else if (Character.isLetterOrDigit(letter)) {
        key.append(letter);
      }
    }
    return key.toString();
  }
}

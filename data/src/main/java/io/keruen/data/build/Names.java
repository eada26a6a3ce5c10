package io.keruen.data.build;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Spelling of place names: plain ASCII, comparison, uniqueness. */
final class Names {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ø', "o"),
          Map.entry('Ø', "O"),
          Map.entry('ł', "l"),
          Map.entry('Ł', "L"),
          Map.entry('đ', "d"),
          Map.entry('Đ', "D"),
          Map.entry('ı', "i"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('Æ', "AE"),
          Map.entry('ə', "a"),
          Map.entry('Ə', "A"),
          Map.entry('þ', "th"),
          Map.entry('Þ', "Th"),
          Map.entry('ð', "d"),
          Map.entry('œ', "oe"),
          Map.entry('’', "'"),
          Map.entry('‘', "'"),
          Map.entry('ʼ', "'"),
          Map.entry('–', "-"));

  private Names() {}

  /** The name in ASCII letters: accents fall away, apostrophes are straight. */
  static String ascii(String name) {
    StringBuilder plain = new StringBuilder();
    for (char c : Normalizer.normalize(name, Normalizer.Form.NFD).toCharArray()) {
      if (LETTERS.containsKey(c)) {
        plain.append(LETTERS.get(c));
      } else if (c < 128) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Form in which two spellings of one name agree: lower-case ASCII letters and digits only. */
  static String key(String name) {
    return ascii(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /**
   * Makes names unique: the first of several places of one name keeps it, the others get their
   * region after a comma, then the country, then a number.
   *
   * @param places most important first
   * @param region name of the first-level division of a place, or empty
   */
  static List<Place> unique(List<Place> places, Function<Place, String> region) {
    Set<String> taken = new HashSet<>();
    Map<String, Integer> count = new HashMap<>();
    List<Place> named = new ArrayList<>();
    for (Place place : places) {
      String name = place.name();
      if (!taken.add(name)) {
        name = firstFree(place, region.apply(place), taken, count);
        taken.add(name);
      }
      named.add(name.equals(place.name()) ? place : place.withName(name));
    }
    return named;
  }

  private static String firstFree(
      Place place, String region, Set<String> taken, Map<String, Integer> count) {
    for (String suffix : List.of(region, place.iso3())) {
      String name = place.name() + ", " + suffix;
      if (!suffix.isEmpty() && !taken.contains(name)) {
        return name;
      }
    }
    String name;
    do {
      name =
          place.name()
              + ", "
              + place.iso3()
              + " "
              + (count.merge(place.name(), 1, Integer::sum) + 1);
    } while (taken.contains(name));
    return name;
  }

  /** Order of importance for {@link #unique}. */
  static Comparator<Place> byImportance() {
    return Comparator.comparingLong((Place p) -> -p.population())
        .thenComparingInt(p -> p.kind() == Place.Kind.BORDER ? 1 : 0)
        .thenComparing(Place::name)
        .thenComparing(Place::iso3)
        .thenComparingDouble(p -> p.at().lat())
        .thenComparingDouble(p -> p.at().lon());
  }
}

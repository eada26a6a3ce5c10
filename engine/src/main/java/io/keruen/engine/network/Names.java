package io.keruen.engine.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Nearest names for "did you mean". */
public final class Names {
  private Names() {}

  /**
   * Candidates within a third of the name's length (at least 2) in edit distance, nearest first,
   * ties by alphabet.
   */
  public static List<String> nearest(String name, List<String> candidates, int most) {
    return within(Math.max(2, name.length() / 3), name, candidates, most);
  }

  /** Candidates within an edit distance of a name, nearest first, ties by alphabet. */
  public static List<String> within(int limit, String name, List<String> candidates, int most) {
    record Scored(String candidate, int distance) {}
    return candidates.stream()
        .map(candidate -> new Scored(candidate, editDistance(lower(name), lower(candidate))))
        .filter(scored -> scored.distance() <= limit)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
        .limit(most)
        .map(Scored::candidate)
        .toList();
  }

  /**
   * A remedy for a name that is not known.
   *
   * @param nearest known names; may be empty
   * @param otherwise what to say if there are none
   */
  public static String didYouMean(List<String> nearest, String otherwise) {
    if (nearest.isEmpty()) {
      return otherwise;
    }
    int last = nearest.size() - 1;
    return last == 0
        ? "Did you mean '%s'?".formatted(nearest.get(0))
        : "Did you mean '%s' or '%s'?"
            .formatted(String.join("', '", nearest.subList(0, last)), nearest.get(last));
  }

  /** The nearest of some names as a question, or what else to say. */
  public static String didYouMean(
      String name, Collection<String> candidates, int most, String otherwise) {
    return didYouMean(nearest(name, List.copyOf(candidates), most), otherwise);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Levenshtein distance: insertions, deletions and substitutions. */
  static int editDistance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}

package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes away border noise: a stretch of line that wanders for a few km into another territory,
 * because the border polygon is coarser than the line, goes to the territory around it.
 */
public final class Pockets {
  private Pockets() {}

  /**
   * Moves every connected part of one home that is shorter than {@code maxKm} to the home it
   * touches most.
   */
  public static Draft absorb(Draft draft, double maxKm) {
    Draft.Parts parts = draft.parts(i -> sameHome(draft, draft.line(i)));
    List<Map<String, Integer>> touched = new ArrayList<>();
    Map<String, DraftNode> homes = new HashMap<>();
    for (int p = 0; p < parts.count(); p++) {
      touched.add(new TreeMap<>());
    }
    for (DraftLine line : draft.lines()) {
      if (!sameHome(draft, line)) {
        note(draft, parts, touched, homes, line.a(), line.b());
        note(draft, parts, touched, homes, line.b(), line.a());
      }
    }
    DraftBuilder builder = DraftBuilder.from(draft);
    for (int i = 0; i < draft.nodes().size(); i++) {
      int part = parts.of(i);
      if (parts.km(part) < maxKm && !touched.get(part).isEmpty()) {
        DraftNode home = homes.get(mostTouched(touched.get(part)));
        builder.setNode(i, draft.node(i).withHome(home.layer(), home.territory()));
      }
    }
    return builder.build();
  }

  private static void note(
      Draft draft,
      Draft.Parts parts,
      List<Map<String, Integer>> touched,
      Map<String, DraftNode> homes,
      int inside,
      int outside) {
    if (parts.km(parts.of(outside)) <= parts.km(parts.of(inside))) {
      return;
    }
    DraftNode home = draft.node(outside);
    String key = home.layer() + " " + home.territory();
    homes.putIfAbsent(key, home);
    touched.get(parts.of(inside)).merge(key, 1, Integer::sum);
  }

  private static String mostTouched(Map<String, Integer> touched) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : touched.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  static boolean sameHome(Draft draft, DraftLine line) {
    DraftNode a = draft.node(line.a());
    DraftNode b = draft.node(line.b());
    return a.layer().equals(b.layer()) && a.territory().equals(b.territory());
  }
}

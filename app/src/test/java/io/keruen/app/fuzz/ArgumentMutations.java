package io.keruen.app.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Changes of a command line. Its words come in groups: an option with its values, or an argument.
 */
final class ArgumentMutations {
  private static final List<List<String>> UNKNOWN =
      List.of(
          List.of("--unheard-of"),
          List.of("--unheard-of", "1"),
          List.of("-x"),
          List.of("--"),
          List.of("-"),
          List.of(""),
          List.of("extra"),
          List.of("@@in/nowhere"),
          List.of("--help"),
          List.of("--version"),
          List.of("--format", "xml"));

  private static final List<String> INPUT_PATHS =
      List.of(
          "@in/nowhere",
          "@in",
          "@out",
          "",
          " ",
          "\u0000",
          "/dev/null",
          "/",
          "@in/" + "x".repeat(300),
          "@in/\u00FC\uD83D\uDC2B",
          "~/x",
          "@in/*");

  private static final List<String> OUTPUT_PATHS =
      List.of(
          "@in",
          "@out",
          "@out/",
          "@out/missing/deep/result",
          "@out/" + "x".repeat(300),
          "@out/with blank, \u00FC'\"%s",
          "@out/back\\slash",
          "@out/x.parquet",
          "@out/.hidden/result",
          "@out/a/../result",
          "\u0000");

  private final List<List<String>> groups = new ArrayList<>();
  private final List<String> files;
  private final int fixed;
  private final Draw draw;

  /**
   * @param fixed so many groups at the beginning stay
   * @param files names of inputs
   */
  ArgumentMutations(List<List<String>> groups, int fixed, List<String> files, Draw draw) {
    groups.forEach(group -> this.groups.add(new ArrayList<>(group)));
    this.files = files;
    this.fixed = fixed;
    this.draw = draw;
  }

  List<List<String>> mutate() {
    int changes = draw.onceIn(4) ? 2 : 1;
    for (int i = 0; i < changes; i++) {
      mutateOnce();
    }
    return groups;
  }

  private void mutateOnce() {
    if (groups.isEmpty()) {
      groups.add(new ArrayList<>(draw.oneOf(UNKNOWN)));
      return;
    }
    int at = draw.below(groups.size());
    List<String> group = groups.get(at);
    boolean stays = at < fixed;
    switch (draw.below(13)) {
      case 0 -> groups.set(at, stays ? group : group.subList(0, 1));
      case 1 -> groups.set(at, stays ? group : List.of());
      case 2 -> groups.add(draw.below(groups.size() + 1), group);
      case 3 -> groups.add(draw.below(groups.size() + 1), new ArrayList<>(draw.oneOf(UNKNOWN)));
      case 4 -> swapValues(group, groups.get(draw.below(groups.size())));
      case 5 -> Collections.rotate(groups, stays ? 0 : draw.below(groups.size()));
      case 6 -> join(at);
      default -> replaceValue(group);
    }
    groups.removeIf(List::isEmpty);
  }

  /** Outputs stay in folders of the trial, whatever else changes. */
  private static boolean isOutput(List<String> group) {
    return group.get(0).matches("(--out|--flows)(=.*)?");
  }

  private void swapValues(List<String> one, List<String> other) {
    if (one.size() == 2 && other.size() == 2 && !isOutput(one) && !isOutput(other)) {
      String value = one.get(1);
      one.set(1, other.get(1));
      other.set(1, value);
    }
  }

  /** {@code --option=value}. */
  private void join(int at) {
    List<String> group = groups.get(at);
    if (group.size() == 2 && group.get(0).startsWith("--")) {
      groups.set(at, new ArrayList<>(List.of(String.join("=", group))));
    }
  }

  private void replaceValue(List<String> group) {
    int last = group.size() - 1;
    if (last > 0 && isOutput(group)) {
      group.set(last, draw.onceIn(3) ? "@in/" + draw.oneOf(files) : draw.oneOf(OUTPUT_PATHS));
    } else if (last >= 0 && !group.get(last).startsWith("--")) {
      group.set(last, hostile(group.get(last)));
    }
  }

  private String hostile(String value) {
    if (value.startsWith("@in")) {
      return draw.onceIn(2) ? "@in/" + draw.oneOf(files) : draw.oneOf(INPUT_PATHS);
    }
    if (value.contains(",") && draw.onceIn(3)) {
      return value.replaceFirst("[^,]*$", "") + HostileValues.inPlaceOf("1", false, draw);
    }
    return HostileValues.inPlaceOf(value, false, draw);
  }
}

package io.keruen.engine.path;

import java.util.Arrays;

/**
 * Adds up measures and marks along least-cost climbs: every direction of an arc once, from its two
 * parts, then every entry of a search space from the one before. Holds its working memory: make one
 * per thread and reuse it for spaces of the same hierarchy.
 */
final class PathSums {
  private static final int NONE = Hierarchy.NONE;

  private final CustomHierarchy custom;
  private final LinkMeasures links;
  private final int measures;
  private final int words;
  private final int[] slotOf; // per direction; 0 if it has not been added up
  private double[] sums; // slots x measures; slot 0 is nothing
  private long[] marks; // slots x words
  private int slots = 1;

  PathSums(CustomHierarchy custom, LinkMeasures links) {
    this.custom = custom;
    this.links = links;
    measures = links.count();
    words = links.words();
    slotOf = new int[2 * custom.hierarchy().arcCount()];
    sums = new double[1024 * measures];
    marks = new long[1024 * words];
  }

  /** Sums of all climbs of a search space. */
  SpaceSums of(SearchSpace space) {
    SpaceSums of = new SpaceSums(space.size(), measures, words);
    for (int entry = 0; entry < space.size(); entry++) {
      int before = space.before(entry);
      if (before != NONE) {
        int slot = slot(space.direction(entry));
        add(of.sums, before, sums, slot, of.sums, entry);
        mark(of.marks, before, marks, slot, of.marks, entry);
      } else if (space.startLink(entry) != NONE) {
        int link = space.startLink(entry);
        System.arraycopy(links.sums(), link * measures, of.sums, entry * measures, measures);
        System.arraycopy(links.marks(), link * words, of.marks, entry * words, words);
      }
    }
    return of;
  }

  private int slot(int direction) {
    if (slotOf[direction] == 0) {
      int link = custom.link(direction);
      if (link != NONE) {
        int slot = newSlot(direction);
        System.arraycopy(links.sums(), link * measures, sums, slot * measures, measures);
        System.arraycopy(links.marks(), link * words, marks, slot * words, words);
      } else {
        int first = slot(custom.firstPart(direction));
        int second = slot(custom.secondPart(direction));
        int slot = newSlot(direction);
        add(sums, first, sums, second, sums, slot);
        mark(marks, first, marks, second, marks, slot);
      }
    }
    return slotOf[direction];
  }

  private int newSlot(int direction) {
    if (sums.length < (slots + 1) * measures) {
      sums = Arrays.copyOf(sums, 2 * sums.length);
      marks = Arrays.copyOf(marks, 2 * marks.length);
    }
    slotOf[direction] = slots;
    return slots++;
  }

  private void add(double[] a, int atA, double[] b, int atB, double[] into, int at) {
    for (int measure = 0; measure < measures; measure++) {
      into[at * measures + measure] = a[atA * measures + measure] + b[atB * measures + measure];
    }
  }

  private void mark(long[] a, int atA, long[] b, int atB, long[] into, int at) {
    for (int word = 0; word < words; word++) {
      into[at * words + word] = a[atA * words + word] | b[atB * words + word];
    }
  }
}

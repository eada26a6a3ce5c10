package io.keruen.engine.path;

/**
 * Sums and marks along the paths of a {@link HierarchySearch}: once per station on the way, once
 * per direction of an arc for all searches. Holds its working memory: make one per thread.
 */
final class PathSums {
  private static final int NONE = Hierarchy.NONE;

  private final TargetSpace space;
  private final CustomHierarchy custom;
  private final Hierarchy hierarchy;
  private final double[] linkSums; // links x measures
  private final long[] linkMarks; // links x words
  private final int measures;
  private final int words;

  private final double[] directionSums; // directions x measures
  private final long[] directionMarks; // directions x words
  private final boolean[] isSummed; // per direction
  private final double[] sums; // (positions, then ranks climbed) x measures
  private final long[] marks; // likewise x words
  private final int[] summedFor; // likewise: number of the search
  private final int[] pending; // likewise
  private final int[] came; // likewise: station before; NONE where the path starts
  private final int[] directionTaken; // likewise: from there; NONE for the same rank
  private HierarchySearch search;
  private int searchLane;
  private int searchNumber;

  /**
   * @param linkSums what a link adds to each measure: links x measures
   * @param linkMarks marks that a link bears: links x words
   */
  PathSums(TargetSpace space, double[] linkSums, long[] linkMarks, int measures, int words) {
    this.space = space;
    this.linkSums = linkSums;
    this.linkMarks = linkMarks;
    this.measures = measures;
    this.words = words;
    custom = space.custom();
    hierarchy = custom.hierarchy();
    int directions = 2 * hierarchy.arcCount();
    directionSums = new double[Math.multiplyExact(directions, measures)];
    directionMarks = new long[Math.multiplyExact(directions, words)];
    isSummed = new boolean[directions];
    int stations = space.size() + hierarchy.rankCount();
    sums = new double[Math.multiplyExact(stations, measures)];
    marks = new long[Math.multiplyExact(stations, words)];
    summedFor = new int[stations];
    pending = new int[stations];
    came = new int[stations];
    directionTaken = new int[stations];
  }

  /** From now on, sums of the paths of a lane of a search. */
  void startOf(HierarchySearch newSearch, int lane) {
    search = newSearch;
    searchLane = lane;
    searchNumber++;
  }

  /**
   * Adds up the path to a target that was reached and writes it to a cell of the results.
   *
   * @param intoSums per measure: one value per cell
   * @param intoMarks cells x words
   */
  void sumTo(int t, double[][] intoSums, long[] intoMarks, int cell) {
    search.select(searchLane);
    int entry = search.entry(t);
    int link = entry == NONE ? NONE : space.entryLink(entry);
    int before = entry == NONE ? NONE : space.entryPosition(entry);
    if (before != NONE) {
      addUpTo(before);
    }
    for (int measure = 0; measure < measures; measure++) {
      double soFar = before == NONE ? 0 : sums[before * measures + measure];
      intoSums[measure][cell] = link == NONE ? soFar : soFar + linkSums[link * measures + measure];
    }
    for (int word = 0; word < words; word++) {
      long soFar = before == NONE ? 0 : marks[before * words + word];
      intoMarks[cell * words + word] =
          link == NONE ? soFar : soFar | linkMarks[link * words + word];
    }
  }

  /**
   * Goes back to where the sums are known, then on again adding direction by direction. Stations on
   * the way are positions, then, numbered after them, ranks climbed.
   */
  private void addUpTo(int position) {
    int count = 0;
    int at = position;
    while (summedFor[at] != searchNumber) {
      summedFor[at] = searchNumber;
      pending[count++] = at;
      lookBack(at);
      if (came[at] == NONE) {
        break;
      }
      at = came[at];
    }
    while (count > 0) {
      addInto(pending[--count]);
    }
  }

  /** Finds the station before another and the direction taken from there. */
  private void lookBack(int at) {
    if (at < space.size()) {
      int step = search.stepInto(at);
      came[at] = step == NONE ? space.size() + space.rank(at) : space.from(step);
      directionTaken[at] = step == NONE ? NONE : space.direction(step);
    } else {
      int direction = search.directionInto(at - space.size());
      came[at] = direction == NONE ? NONE : space.size() + hierarchy.from(direction);
      directionTaken[at] = direction;
    }
  }

  private void addInto(int at) {
    int before = came[at];
    int direction = directionTaken[at];
    if (before == NONE) {
      startAt(at);
    } else if (direction == NONE) {
      System.arraycopy(sums, before * measures, sums, at * measures, measures);
      System.arraycopy(marks, before * words, marks, at * words, words);
    } else {
      sumDirection(direction);
      add(sums, before, directionSums, direction, sums, at);
      mark(marks, before, directionMarks, direction, marks, at);
    }
  }

  private void startAt(int at) {
    int link = search.firstLink(at - space.size());
    for (int measure = 0; measure < measures; measure++) {
      sums[at * measures + measure] = link == NONE ? 0 : linkSums[link * measures + measure];
    }
    for (int word = 0; word < words; word++) {
      marks[at * words + word] = link == NONE ? 0 : linkMarks[link * words + word];
    }
  }

  private void sumDirection(int direction) {
    if (isSummed[direction]) {
      return;
    }
    int link = custom.link(direction);
    if (link != NONE) {
      System.arraycopy(linkSums, link * measures, directionSums, direction * measures, measures);
      System.arraycopy(linkMarks, link * words, directionMarks, direction * words, words);
    } else {
      int first = custom.firstPart(direction);
      int second = custom.secondPart(direction);
      sumDirection(first);
      sumDirection(second);
      add(directionSums, first, directionSums, second, directionSums, direction);
      mark(directionMarks, first, directionMarks, second, directionMarks, direction);
    }
    isSummed[direction] = true;
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

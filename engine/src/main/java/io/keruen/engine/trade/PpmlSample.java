package io.keruen.engine.trade;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The rows that enter an estimate, and their columns; made anew whenever rows are set aside. */
final class PpmlSample {
  private final PpmlData data;
  private final RowUse[] use;
  private int[] rows = new int[0];

  private PpmlSample(PpmlData data) {
    this.data = data;
    use = new RowUse[data.rowCount()];
    Arrays.fill(use, RowUse.USED);
    takeUsed();
  }

  /**
   * Sets aside singletons, and groups without any flow, until none is left: dropping rows may make
   * others single.
   */
  static PpmlSample of(PpmlData data, PpmlOptions.Singletons singletons) {
    PpmlSample sample = new PpmlSample(data);
    sample.trim(singletons);
    return sample;
  }

  /** Sets aside what the rows set aside before have left alone or without flow. */
  void trim(PpmlOptions.Singletons singletons) {
    int before;
    do {
      before = rows.length;
      for (Grouping effect : data.fixedEffects()) {
        trim(effect, singletons);
        takeUsed();
      }
    } while (rows.length < before);
  }

  private void trim(Grouping effect, PpmlOptions.Singletons singletons) {
    int[] size = new int[effect.groupCount()];
    double[] flow = new double[effect.groupCount()];
    for (int row : rows) {
      int group = effect.group(row);
      size[group]++;
      flow[group] += data.dependent(row);
    }
    for (int row : rows) {
      int group = effect.group(row);
      if (flow[group] == 0) {
        use[row] = RowUse.SEPARATED_BY_GROUP;
      } else if (size[group] == 1 && singletons == PpmlOptions.Singletons.DROP) {
        use[row] = RowUse.SINGLETON;
      }
    }
  }

  /** Sets aside separated rows of this sample. */
  void drop(boolean[] separated) {
    for (int i = 0; i < rows.length; i++) {
      if (separated[i]) {
        use[rows[i]] = RowUse.SEPARATED_BY_COMBINATION;
      }
    }
    takeUsed();
  }

  private void takeUsed() {
    rows = IntStream.range(0, use.length).filter(row -> use[row] == RowUse.USED).toArray();
  }

  int rowCount() {
    return rows.length;
  }

  /** Number in the data of each row of the sample. */
  int[] rows() {
    return rows.clone();
  }

  RowUse[] use() {
    return use.clone();
  }

  double[] dependent() {
    return Arrays.stream(rows).mapToDouble(data::dependent).toArray();
  }

  double[] offset() {
    return Arrays.stream(rows).mapToDouble(data::offset).toArray();
  }

  double[] regressor(int regressor) {
    return Arrays.stream(rows).mapToDouble(row -> data.regressor(regressor, row)).toArray();
  }

  List<Grouping> groupings(List<Grouping> of) {
    return of.stream().map(grouping -> grouping.of(rows)).toList();
  }
}

package io.keruen.engine.trade;

import io.keruen.engine.trade.OmittedRegressor.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which regressors vary apart from fixed effects and the regressors before them: Cholesky's
 * decomposition of their products, column by column, where a column without a rest is left out.
 */
final class Collinearity {
  /**
   * Squared share of a regressor's variation that counts as none: a millionth of its standard
   * deviation, above the rounding of tables in single precision.
   */
  private static final double NOTHING = 1e-12;

  private static final double SEARCHED_TO = 1e-10;

  private final List<Integer> kept = new ArrayList<>();
  private final List<double[]> root = new ArrayList<>();

  private Collinearity() {}

  /**
   * Tells for every column of a sample why it must be left out; empty where it need not.
   *
   * @param rows of the sample
   */
  static List<Optional<Reason>> reasons(WithinColumns columns, int rows) {
    double[] equal = new double[rows];
    Arrays.fill(equal, 1);
    columns.takeOutEffects(SEARCHED_TO);
    double[][] products = columns.products(equal);
    Collinearity collinearity = new Collinearity();
    List<Optional<Reason>> reasons = new ArrayList<>();
    for (int j = 0; j < columns.count(); j++) {
      reasons.add(collinearity.reason(products, j, rows));
    }
    return reasons;
  }

  private Optional<Reason> reason(double[][] products, int j, int rows) {
    if (products[j][j] <= NOTHING * rows) { // the variance of a column is 1
      return Optional.of(Reason.ABSORBED);
    }
    double[] row = new double[kept.size() + 1];
    double rest = products[j][j];
    for (int i = 0; i < kept.size(); i++) {
      double[] before = root.get(i);
      row[i] = products[j][kept.get(i)];
      for (int k = 0; k < i; k++) {
        row[i] -= before[k] * row[k];
      }
      row[i] /= before[i];
      rest -= row[i] * row[i];
    }
    if (rest <= NOTHING * products[j][j]) {
      return Optional.of(Reason.COMBINATION);
    }
    row[kept.size()] = Math.sqrt(rest);
    kept.add(j);
    root.add(row);
    return Optional.empty();
  }
}

package io.keruen.engine.trade;

/**
 * Finds rows that make the estimate infinite: a combination z of regressors and fixed effects that
 * is 0 where there is a flow, 0 or more where there is none, and above 0 somewhere.
 *
 * <p>The iterative rectifier of Correia, Guimaraes and Zylkin (2019): u starts at 1 in rows without
 * a flow and 0 in the others; it is projected on the space of all combinations, then rectified (cut
 * at 0; set to 0 where there is a flow), again and again. Its limit is such a z, or 0. Neither step
 * lowers the product of u with a z, so as long as any row is separated, u is 1 or more somewhere:
 * the search ends without finding as soon as u is below 1 everywhere. Rows with a flow weigh more,
 * which speeds it up. Equations 7-8 of docs/methods/gravity.md.
 */
final class Separation {
  private static final double WEIGHT_OF_FLOWS = 100;
  private static final double PROJECTED_TO = 1e-11;
  private static final double BELOW_ONE = 1 - 1e-6;

  /** Change in one round below which u is its own projection. */
  private static final double SETTLED = 1e-9;

  /** Value of u above which a row is separated once u has settled. */
  private static final double SEPARATED = 1e-5;

  private static final int MOST_ROUNDS = 5000;

  private final Partialling effects;
  private final WithinColumns columns;
  private final boolean[] noFlow;
  private final double[] weight;

  private Separation(double[] flow, Partialling effects, WithinColumns columns) {
    this.effects = effects;
    this.columns = columns;
    noFlow = new boolean[flow.length];
    weight = new double[flow.length];
    for (int row = 0; row < flow.length; row++) {
      noFlow[row] = flow[row] == 0;
      weight[row] = noFlow[row] ? 1 : WEIGHT_OF_FLOWS;
    }
  }

  /** What a search came to. */
  enum Outcome {
    NONE,
    FOUND,
    /** The rounds did not settle. */
    UNDECIDED
  }

  /** Outcome, and which rows are separated. */
  static final class Finding {
    private final Outcome outcome;
    private final boolean[] separated;

    private Finding(Outcome outcome, boolean[] separated) {
      this.outcome = outcome;
      this.separated = separated;
    }

    Outcome outcome() {
      return outcome;
    }

    boolean[] separated() {
      return separated;
    }
  }

  /**
   * Searches once; where rows are found, search again without them.
   *
   * @param effects of the sample; its weights are changed
   * @param columns independent of each other and the effects
   */
  static Finding find(double[] flow, Partialling effects, WithinColumns columns) {
    return new Separation(flow, effects, columns).find();
  }

  private Finding find() {
    effects.weigh(weight);
    columns.takeOutEffects(PROJECTED_TO);
    double[][] inverse = SmallMatrix.inverse(columns.products(weight));
    double[][] coefficient = effects.zeroCoefficients();
    double[] u = start();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] rest =
          effects.takeOut(u, coefficient, PROJECTED_TO, Partialling.Stop.RELATIVE_TO_RESIDUAL);
      double[] slope = SmallMatrix.times(inverse, columns.products(weight, rest));
      double greatest = 0;
      double change = 0;
      for (int row = 0; row < u.length; row++) {
        double left = rest[row];
        for (int j = 0; j < slope.length; j++) {
          left -= slope[j] * columns.within(j)[row];
        }
        double projected = u[row] - left;
        u[row] = noFlow[row] ? Math.max(0, projected) : 0;
        greatest = Math.max(greatest, u[row]);
        change = Math.max(change, Math.abs(projected - u[row]));
      }
      if (greatest < BELOW_ONE) {
        return new Finding(Outcome.NONE, new boolean[u.length]);
      }
      if (change < SETTLED) {
        return new Finding(Outcome.FOUND, above(u));
      }
    }
    return new Finding(Outcome.UNDECIDED, new boolean[u.length]);
  }

  private double[] start() {
    double[] u = new double[noFlow.length];
    for (int row = 0; row < u.length; row++) {
      u[row] = noFlow[row] ? 1 : 0;
    }
    return u;
  }

  private static boolean[] above(double[] u) {
    boolean[] separated = new boolean[u.length];
    for (int row = 0; row < u.length; row++) {
      separated[row] = u[row] > SEPARATED;
    }
    return separated;
  }
}

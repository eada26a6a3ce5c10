package io.keruen.engine.trade;

import java.util.Arrays;
import java.util.List;

/**
 * Newton's method for the Poisson likelihood, as iteratively reweighted least squares with the
 * fixed effects taken out: equations 2-3 of docs/methods/gravity.md. Steps are solved roughly, the
 * more so the farther the estimate is; each is halved until it makes the flows likelier.
 */
final class PpmlSearch {
  private static final double STEP_TOLERANCE = 1e-6;
  private static final double REGRESSOR_TOLERANCE = 1e-4;
  private static final double FINAL_TOLERANCE = 1e-10;
  private static final int MOST_HALVINGS = 40;

  /** Rounding of a deviance, as a share of it and of all flows. */
  private static final double NOT_WORSE = 1e-12;

  private final double[] flow;
  private final List<Grouping> groupings;
  private final Partialling effects;
  private final WithinColumns columns;
  private final double totalFlow;

  private final double[] slope;
  private final double[][] coefficient;
  private final double[] logMean;
  private double[] mean;
  private double deviance = Double.POSITIVE_INFINITY;
  private double residual = Double.POSITIVE_INFINITY;
  private int iterations;

  PpmlSearch(
      double[] flow,
      double[] offset,
      List<Grouping> groupings,
      Partialling effects,
      WithinColumns columns) {
    this.flow = flow;
    this.groupings = groupings;
    this.effects = effects;
    this.columns = columns;
    totalFlow = sum(flow);
    slope = new double[columns.count()];
    coefficient = effects.zeroCoefficients();
    logMean = offset.clone();
    mean = new double[flow.length];
  }

  /** Searches until the residual is within the tolerance, or the iterations are used up. */
  void run(PpmlOptions options) {
    firstStep();
    while (residual > options.tolerance() && iterations < options.maxIterations()) {
      if (!step(ratio(), mean)) {
        break; // rounding leaves no better estimate
      }
    }
    effects.weigh(mean);
    columns.takeOutEffects(FINAL_TOLERANCE);
  }

  /**
   * From means between each flow and the average flow, which the model need not be able to give.
   */
  private void firstStep() {
    double average = totalFlow / flow.length;
    double[] target = new double[flow.length];
    for (int row = 0; row < flow.length; row++) {
      mean[row] = (flow[row] + average) / 2;
      target[row] = Math.log(mean[row]) + (flow[row] - mean[row]) / mean[row] - logMean[row];
    }
    step(target, mean);
  }

  /** What each mean lacks, as a share of it: the target of a step. */
  private double[] ratio() {
    double[] ratio = new double[flow.length];
    for (int row = 0; row < flow.length; row++) {
      ratio[row] = (flow[row] - mean[row]) / mean[row];
    }
    return ratio;
  }

  /** Regresses a target on regressors and effects, and goes that far; false if that is no gain. */
  private boolean step(double[] target, double[] weight) {
    iterations++;
    effects.weigh(weight);
    columns.takeOutEffects(REGRESSOR_TOLERANCE);
    double[][] stepCoefficient = effects.zeroCoefficients();
    double[] rest =
        effects.takeOut(
            target, stepCoefficient, STEP_TOLERANCE, Partialling.Stop.RELATIVE_TO_START);
    double[] stepSlope =
        SmallMatrix.times(
            SmallMatrix.inverse(columns.products(weight)), columns.products(weight, rest));
    double[] move = target.clone();
    for (int row = 0; row < move.length; row++) {
      double left = rest[row];
      for (int j = 0; j < stepSlope.length; j++) {
        left -= stepSlope[j] * columns.within(j)[row];
      }
      move[row] -= left;
    }
    for (int j = 0; j < stepSlope.length; j++) {
      add(-stepSlope[j], columns.coefficient(j), stepCoefficient);
    }
    return go(move, stepSlope, stepCoefficient);
  }

  private boolean go(double[] move, double[] stepSlope, double[][] stepCoefficient) {
    double length = 1;
    double[] newMean = means(move, length);
    double newDeviance = PoissonLikelihood.deviance(flow, newMean);
    for (int halving = 0;
        !(newDeviance <= deviance + NOT_WORSE * (deviance + totalFlow));
        halving++) {
      if (halving == MOST_HALVINGS) {
        return false;
      }
      length /= 2;
      newMean = means(move, length);
      newDeviance = PoissonLikelihood.deviance(flow, newMean);
    }
    for (int row = 0; row < move.length; row++) {
      logMean[row] += length * move[row];
    }
    for (int j = 0; j < slope.length; j++) {
      slope[j] += length * stepSlope[j];
    }
    add(length, stepCoefficient, coefficient);
    mean = newMean;
    deviance = newDeviance;
    residual = computeResidual();
    return true;
  }

  private double[] means(double[] move, double length) {
    double[] means = new double[move.length];
    for (int row = 0; row < move.length; row++) {
      means[row] = Math.exp(logMean[row] + length * move[row]);
    }
    return means;
  }

  /** Greatest share by which flows and means differ, over the groups and by regressor. */
  private double computeResidual() {
    double[] lack = new double[flow.length];
    for (int row = 0; row < lack.length; row++) {
      lack[row] = flow[row] - mean[row];
    }
    double greatest = 0;
    for (Grouping effect : groupings) {
      double[] flows = sums(effect, flow);
      double[] lacks = sums(effect, lack);
      for (int g = 0; g < flows.length; g++) {
        greatest = Math.max(greatest, Math.abs(lacks[g]) / flows[g]);
      }
    }
    double[] equal = new double[flow.length];
    Arrays.fill(equal, 1);
    for (double score : columns.products(equal, lack)) {
      greatest = Math.max(greatest, Math.abs(score) / totalFlow);
    }
    return greatest;
  }

  private static double[] sums(Grouping effect, double[] values) {
    double[] sums = new double[effect.groupCount()];
    for (int row = 0; row < values.length; row++) {
      sums[effect.group(row)] += values[row];
    }
    return sums;
  }

  private static void add(double factor, double[][] what, double[][] to) {
    for (int effect = 0; effect < what.length; effect++) {
      for (int g = 0; g < what[effect].length; g++) {
        to[effect][g] += factor * what[effect][g];
      }
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  int iterations() {
    return iterations;
  }

  double residual() {
    return residual;
  }

  double deviance() {
    return deviance;
  }

  /** Expected flow of every row of the sample. */
  double[] mean() {
    return mean;
  }

  /** Coefficient of a regressor divided by its standard deviation. */
  double[] scaledSlope() {
    return slope;
  }

  /** Constants of the groups of a fixed effect of the data. */
  double[] coefficient(int effect) {
    return coefficient[effects.place(effect)];
  }
}

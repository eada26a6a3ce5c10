package io.keruen.engine.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Flows of made-up countries: sizes over four orders of magnitude, most sales at home. */
final class RandomWorld {
  private final Random random;
  private final int size;

  RandomWorld(long seed, int size) {
    random = new Random(seed);
    this.size = size;
  }

  List<String> countries() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      names.add("C" + i);
    }
    return names;
  }

  /** Trade with deficits; about a fifth of the pairs do not trade. */
  TradeFlows flows() {
    return TradeFlows.of(countries(), matrix(0.2));
  }

  /** Trade in which every country exports what it imports: a flow and its way back are equal. */
  TradeFlows balancedFlows() {
    double[][] flow = matrix(0);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        flow[i][j] = flow[j][i];
      }
    }
    return TradeFlows.of(countries(), flow);
  }

  private double[][] matrix(double withoutTrade) {
    double[] mass = new double[size];
    for (int i = 0; i < size; i++) {
      mass[i] = Math.exp(9 * random.nextDouble());
    }
    double world = java.util.Arrays.stream(mass).sum();
    double[][] flow = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        boolean next = j == (i + 1) % size; // a ring keeps all countries linked
        if (i == j) {
          flow[i][j] = mass[i] * (0.5 + 0.45 * random.nextDouble());
        } else if (next || random.nextDouble() >= withoutTrade) {
          flow[i][j] = 0.4 * mass[i] * mass[j] / world * Math.exp(random.nextGaussian());
        }
      }
    }
    return flow;
  }

  /** Costs of trade between countries times 0.8 to 1.1. */
  CostFactors costFactors() {
    double[][] factor = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        factor[i][j] = i == j ? 1 : 0.8 + 0.3 * random.nextDouble();
      }
    }
    return CostFactors.of(factor);
  }

  /** One factor on all trade between countries. */
  CostFactors abroad(double factor) {
    double[][] factors = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        factors[i][j] = i == j ? 1 : factor;
      }
    }
    return CostFactors.of(factors);
  }
}

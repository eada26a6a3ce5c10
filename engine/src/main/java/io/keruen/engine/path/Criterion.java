package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import java.util.List;

/** What Pareto routes are compared by; less is better in each. */
public enum Criterion {
  /** Hours door to door. */
  TIME {
    @Override
    double[] perLink(LinkCosts costs) {
      return costs.hours();
    }

    @Override
    double of(ParetoPath path) {
      return path.hours();
    }
  },
  /** USD per TEU paid. */
  MONEY {
    @Override
    double[] perLink(LinkCosts costs) {
      return costs.usd();
    }

    @Override
    double of(ParetoPath path) {
      return path.usd();
    }
  },
  /** kg CO2e per TEU. */
  CARBON {
    @Override
    double[] perLink(LinkCosts costs) {
      return costs.kgCo2e();
    }

    @Override
    double of(ParetoPath path) {
      return path.kgCo2e();
    }
  };

  static final List<Criterion> ALL = List.of(values());
  static final int COUNT = ALL.size();

  /** Its part of the costs; finite where the link cannot be used, too. */
  abstract double[] perLink(LinkCosts costs);

  /** Its sum along a path. */
  abstract double of(ParetoPath path);
}

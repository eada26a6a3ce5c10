package io.keruen.engine.study;

import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.cost.CommodityClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches volumes, delays and trade that agree with each other: delays at the volumes, least-cost
 * routes at the delays, trade at their costs, volumes of this trade on the routes found so far;
 * section 5 of docs/methods/congestion.md.
 */
final class CongestionLoop {
  /** What answers to delays. */
  interface Response {
    /**
     * Routes of least cost.
     *
     * @param delayHours per facility
     * @param iteration 0 for the start, without delays
     */
    RoutePattern routes(double[] delayHours, int iteration);

    /** Trade at what shipping between countries takes: TEU per year, per country pair. */
    double[] demand(List<PairChange> changes);
  }

  /** Where the search ended. */
  static final class End {
    final double[] demand; // TEU per year, per country pair
    final double[] volume; // TEU per year, per facility
    final double[] delayHours; // per facility
    final List<PairChange> changes; // by exporter, then importer: means over the routes taken
    final List<CongestionStep> steps;
    final boolean converged;

    End(
        double[] demand,
        double[] volume,
        double[] delayHours,
        List<PairChange> changes,
        List<CongestionStep> steps,
        boolean converged) {
      this.demand = demand;
      this.volume = volume;
      this.delayHours = delayHours;
      this.changes = List.copyOf(changes);
      this.steps = List.copyOf(steps);
      this.converged = converged;
    }
  }

  /**
   * Of the gap that ends the search: with less, no routes are added any more. They would cost what
   * others cost, and demand could not come to rest while they change.
   */
  private static final double ENOUGH = 0.01;

  private final FacilityDelays delays;
  private final CommodityClass goods;
  private final CongestionParameters parameters;
  private final Response response;

  CongestionLoop(
      FacilityDelays delays,
      CommodityClass goods,
      CongestionParameters parameters,
      Response response) {
    this.delays = delays;
    this.goods = goods;
    this.parameters = parameters;
    this.response = response;
  }

  End run() {
    double[] hours = new double[delays.count()];
    RouteMix mix = new RouteMix(delays, goods, response.routes(hours, 0));
    double[] demand = response.demand(mix.changes(hours));
    DemandStep moving = new DemandStep();
    List<CongestionStep> steps = new ArrayList<>();
    while (true) {
      double[] volume = mix.volumes(demand);
      hours = delays.hours(volume);
      RoutePattern routes = response.routes(hours, steps.size() + 1);
      List<PairChange> changes = mix.changes(hours);
      double[] next = response.demand(changes);
      CongestionStep step =
          new CongestionStep(
              steps.size() + 1,
              mix.gap(demand, routes),
              DemandStep.change(demand, next),
              mix.patterns());
      steps.add(step);
      boolean converged =
          step.gap() <= parameters.gap() && step.demandChange() <= parameters.demandChange();
      if (converged || steps.size() == parameters.mostIterations()) {
        return new End(demand, volume, hours, changes, steps, converged);
      }
      demand = moving.between(demand, next);
      if (step.gap() > ENOUGH * parameters.gap()) {
        mix.add(routes);
      }
      mix.share(demand);
    }
  }
}

package io.keruen.app;

import io.keruen.engine.trade.Deficits;
import io.keruen.engine.trade.GravityElasticities;
import io.keruen.engine.trade.OneSectorEquilibrium;
import io.keruen.engine.trade.TradeFlows;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What {@code keruen gravity simulate --format json} prints; docs/formats/gravity.md names every
 * field.
 *
 * @param deficits what becomes of them
 * @param countries by name
 * @param flows by exporter, then importer
 * @param expenditureScale factor that makes the world spend what it produces
 * @param iterations steps of the solver
 * @param residual what is left of the conditions for equilibrium
 * @param out folder of the files; empty without one
 * @param files in it
 * @param seconds of solving, without reading and writing
 */
record GravitySimulateAnswer(
    double theta,
    double supplyElasticity,
    String deficits,
    List<Country> countries,
    List<Flow> flows,
    double expenditureScale,
    int iterations,
    double residual,
    String out,
    List<String> files,
    double seconds) {

  /** One country; ratios are new over old. */
  record Country(
      String country,
      double welfare,
      double realWage,
      double nominalWage,
      double priceIndex,
      double price,
      double output,
      @MayBeMissing double exportsPercent,
      @MayBeMissing double importsPercent,
      double domesticShare,
      double newDomesticShare) {
    private static Country of(OneSectorEquilibrium solved, int i) {
      return new Country(
          solved.flows().countries().get(i),
          solved.welfare(i),
          solved.realWage(i),
          solved.nominalWage(i),
          solved.priceIndex(i),
          solved.price(i),
          solved.output(i),
          solved.exportsPercent(i),
          solved.importsPercent(i),
          solved.flows().domesticShare(i),
          solved.domesticShare(i));
    }
  }

  /** Trade of one ordered pair, in the money of the data. */
  record Flow(String exporter, String importer, double trade, double newTrade) {}

  static GravitySimulateAnswer of(
      OneSectorEquilibrium solved,
      Deficits deficits,
      GravityElasticities elasticities,
      String out,
      List<String> files,
      double seconds) {
    return new GravitySimulateAnswer(
        elasticities.theta(),
        elasticities.supplyElasticity(),
        deficits.name().toLowerCase(Locale.ROOT),
        IntStream.range(0, solved.flows().size()).mapToObj(i -> Country.of(solved, i)).toList(),
        flows(solved),
        solved.expenditureScale(),
        solved.iterations(),
        solved.residual(),
        out,
        files,
        seconds);
  }

  private static List<Flow> flows(OneSectorEquilibrium solved) {
    TradeFlows flows = solved.flows();
    int size = flows.size();
    return IntStream.range(0, size * size)
        .mapToObj(
            pair -> {
              int i = pair / size;
              int j = pair % size;
              return new Flow(
                  flows.countries().get(i),
                  flows.countries().get(j),
                  flows.flow(i, j),
                  solved.newFlow(i, j));
            })
        .toList();
  }
}

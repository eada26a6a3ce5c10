package io.keruen.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keruen.engine.trade.Adjustments;
import io.keruen.engine.trade.SectorCounterfactual;
import io.keruen.engine.trade.SectorDeficits;
import io.keruen.engine.trade.SectorDetail;
import io.keruen.engine.trade.SectorEffect;
import io.keruen.engine.trade.SectorShock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What {@code keruen gravity sectors --format json} prints; docs/formats/gravity.md names every
 * field.
 *
 * @param sectors only if asked for
 * @param changesWithoutTrade changes of a pair and sector without trade, which do nothing
 * @param baseIterations wage steps to the base, {@code iterations} those from there to the shock
 * @param residual the greater of the two stages
 * @param out folder of the files; empty without one
 * @param files in it
 * @param seconds of solving, without reading and writing
 */
record SectorsAnswer(
    String deficits,
    int sectorCount,
    List<Country> countries,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SectorDetail> sectors,
    Adjustments adjustments,
    int changesWithoutTrade,
    int baseIterations,
    int iterations,
    double residual,
    String out,
    List<String> files,
    double seconds) {

  /** Effects on one country; ratios are new over old. */
  record Country(
      String country,
      double realIncome,
      double realWage,
      double wage,
      double priceIndex,
      double termsOfTradePercent,
      double volumeOfTradePercent,
      double costSavingPercent,
      double firstOrderWelfarePercent,
      @MayBeMissing double exportsPercent,
      @MayBeMissing double importsPercent,
      double tariffRevenueBeforePercent,
      double tariffRevenueAfterPercent,
      double taxPercent) {
    static Country of(SectorEffect effect) {
      return new Country(
          effect.country(),
          effect.realIncome(),
          effect.realWage(),
          effect.wage(),
          effect.priceIndex(),
          effect.termsOfTradePercent(),
          effect.volumeOfTradePercent(),
          effect.costSavingPercent(),
          effect.firstOrderWelfarePercent(),
          effect.exportsPercent(),
          effect.importsPercent(),
          effect.tariffRevenueBeforePercent(),
          effect.tariffRevenueAfterPercent(),
          effect.taxPercent());
    }
  }

  static SectorsAnswer of(
      SectorCounterfactual result,
      SectorShock shock,
      SectorDeficits deficits,
      boolean bySector,
      String out,
      List<String> files,
      double seconds) {
    int countries = result.base().after().countries().size();
    return new SectorsAnswer(
        deficits.name().toLowerCase(Locale.ROOT),
        result.base().after().sectors().size(),
        IntStream.range(0, countries).mapToObj(result::effect).map(Country::of).toList(),
        bySector ? result.details() : List.of(),
        result.base().after().adjustments(),
        shock.changesWithoutTrade(),
        result.base().iterations(),
        result.shocked().iterations(),
        Math.max(result.base().residual(), result.shocked().residual()),
        out,
        files,
        seconds);
  }
}

package io.keruen.engine.trade;

/**
 * What a shock does to one country. Ratios are new over old; money is in units of world value
 * added.
 *
 * @param realIncome income after the tax for infrastructure, over the price index: the headline
 * @param realWage wage over the price index
 * @param termsOfTradePercent first-order part of welfare: exports become dearer, imports cheaper
 * @param volumeOfTradePercent first-order part of welfare: tariffs collected on more imports
 * @param costSavingPercent first-order part of welfare: less is lost on the way, abroad and at home
 * @param exportsPercent change of exports; NaN without any
 * @param importsPercent change of imports, tariffs left out; NaN without any
 * @param tariffRevenueBeforePercent of income
 * @param tariffRevenueAfterPercent of income
 * @param taxPercent tax for infrastructure, percent of income
 */
public record SectorEffect(
    String country,
    double realIncome,
    double realWage,
    double wage,
    double priceIndex,
    double termsOfTradePercent,
    double volumeOfTradePercent,
    double costSavingPercent,
    double exportsPercent,
    double importsPercent,
    double tariffRevenueBeforePercent,
    double tariffRevenueAfterPercent,
    double taxPercent) {

  /**
   * Welfare to the first order: the sum of the three parts, before tax. Without changes of cost it
   * is what Caliendo and Parro publish. For great changes {@link #realIncome} is right and this is
   * not.
   */
  public double firstOrderWelfarePercent() {
    return termsOfTradePercent + volumeOfTradePercent + costSavingPercent;
  }
}

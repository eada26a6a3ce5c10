package io.keruen.data.dataset;

import io.keruen.engine.cost.CommodityClass;
import java.util.OptionalDouble;

/**
 * One row of commodities.csv.
 *
 * @param title name for people
 * @param tradeShare share of trade by value, 0 to 1
 */
public record CommodityRow(
    CommodityClass goods, String title, OptionalDouble tradeShare, Evidence evidence) {}

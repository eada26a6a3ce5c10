package io.keruen.app;

import io.keruen.data.dataset.DataSet;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.scenario.World;

/**
 * The world that single routes and matrices are computed in.
 *
 * @param scenario name of the scenario, {@code baseline}, or {@code shipped} for the data as it is
 */
record ChosenWorld(
    DataSet data,
    World world,
    CommodityClass goods,
    double carbonPriceUsdPerTonne,
    String scenario) {}

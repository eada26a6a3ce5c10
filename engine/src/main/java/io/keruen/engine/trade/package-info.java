/**
 * Trade: what trade costs do to trade, prices and real income.
 *
 * <p>Three parts that share their words. {@code Ppml}: gravity equations estimated from bilateral
 * flows. One sector: general equilibrium in changes, with multilateral resistances where levels are
 * asked for. Many sectors: the same with input-output links and tariffs. Countries, sectors and
 * flows are arrays by number; names stay at the rim. Flows are money of one currency and year,
 * domestic sales included; changes are new over old.
 */
package io.keruen.engine.trade;

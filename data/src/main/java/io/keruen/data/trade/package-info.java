/**
 * Trade between economies as the trade models take it: arrays by number of sector and economy.
 *
 * <p>In: the tables of trade of a data set, or a file of CEPII BACI or USITC ITPD-E in the place of
 * its flows. Out: {@link io.keruen.data.trade.TradeTables}, whose accounts are balanced: what every
 * economy makes is sold, and what it buys is paid for. Formulas: docs/methods/trade-data.md.
 */
package io.keruen.data.trade;

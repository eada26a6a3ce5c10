package io.keruen.data.dataset;

import static io.keruen.data.input.Range.AMOUNT;
import static io.keruen.data.input.Range.AMOUNT_ABOVE_ZERO;

import io.keruen.data.dataset.Tables.UniqueKey;
import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the tables of trade; names of sectors are columns of the tables after sectors.csv. */
final class TradeTablesReader {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;
  private static final Choice<String> STATUS =
      Choice.of(new String[] {"estimated", "reported"}, name -> name);

  /** How far the shares of a user may be from a sum of 1: four digits each. */
  private static final double SHARE_TOLERANCE = 2e-3;

  private final Tables tables;
  private final References territories;
  private final References sources;
  private final References commodities;

  TradeTablesReader(
      Tables tables,
      Collection<String> territories,
      Collection<String> sources,
      Collection<String> commodities) {
    this.tables = tables;
    List<String> economies = new ArrayList<>(territories);
    economies.add(TradeRows.REST_OF_WORLD);
    this.territories = References.of("territories.csv", economies);
    this.sources = References.of("sources.csv", sources);
    this.commodities = References.of("commodities.csv", commodities);
  }

  /** The tables; empty if the data set has no sectors.csv. */
  Optional<TradeRows> read() {
    if (tables.content("sectors.csv").isEmpty()) {
      return Optional.empty();
    }
    List<SectorRow> sectors = sectors();
    if (sectors.isEmpty() && !tables.problems().touch("sectors.csv")) {
      tables
          .problems()
          .add(
              InputProblem.ofFile(
                  "sectors.csv",
                  "no rows",
                  "a row for each sector",
                  "Get the table whole, or delete it with the other tables of trade."));
    }
    tables.problems().throwIfAny(); // columns of the other tables are named after sectors
    List<String> names = sectors.stream().map(SectorRow::sector).toList();
    References known = References.of("sectors.csv", names);
    return Optional.of(
        new TradeRows(
            sectors, flows(names), valueAdded(names), uses(names), hs(known), industries(known)));
  }

  private List<SectorRow> sectors() {
    return tables.facts(
        "sectors.csv",
        Columns.of("sector", "name", "moved", "theta", "theta_low", "theta_high", "commodities"),
        UniqueKey.of("sector", SectorRow::sector),
        row ->
            new SectorRow(
                row.requiredText("sector"),
                row.requiredText("name"),
                row.yes("moved"),
                row.decimal("theta", AMOUNT_ABOVE_ZERO),
                row.decimal("theta_low", AMOUNT_ABOVE_ZERO),
                row.decimal("theta_high", AMOUNT_ABOVE_ZERO),
                row.references("commodities", commodities),
                Evidence.of(row, sources)));
  }

  private List<TradeRow> flows(List<String> sectors) {
    return tables.facts(
        "trade.csv",
        Columns.of("exporter", "importer", "year", "status", "basis").and(money(sectors)),
        new UniqueKey<>(
            "exporter",
            "one row per exporter and importer",
            row -> List.of(row.exporter(), row.importer())),
        row -> {
          row.choice("status", STATUS, "estimated");
          return new TradeRow(
              row.line(),
              row.reference("exporter", territories),
              row.reference("importer", territories),
              row.integer("year", FIRST_YEAR, LAST_YEAR),
              row.requiredText("basis"),
              amounts(row, sectors),
              Evidence.of(row, sources));
        });
  }

  private List<ValueAddedRow> valueAdded(List<String> sectors) {
    return tables.facts(
        "value_added.csv",
        Columns.of("territory", "year").and(money(sectors)),
        UniqueKey.of("territory", ValueAddedRow::territory),
        row ->
            new ValueAddedRow(
                row.line(),
                row.reference("territory", territories),
                row.integer("year", FIRST_YEAR, LAST_YEAR),
                amounts(row, sectors),
                Evidence.of(row, sources)));
  }

  private static String[] money(List<String> sectors) {
    return sectors.stream().map(sector -> sector + "_usd_m").toArray(String[]::new);
  }

  private static List<Double> amounts(CsvRow row, List<String> sectors) {
    return sectors.stream().map(s -> row.decimal(s + "_usd_m", AMOUNT)).toList();
  }

  private List<UseRow> uses(List<String> sectors) {
    TreeSet<String> users = new TreeSet<>(sectors);
    users.add(UseRow.FINAL);
    References known = References.of("sectors.csv", users);
    return tables.facts(
        "uses.csv",
        Columns.of("territory", "user", "value_added_share").and(sectors.toArray(String[]::new)),
        new UniqueKey<>(
            "territory",
            "one row per territory and user",
            row -> List.of(row.territory(), row.user())),
        row -> use(row, sectors, known));
  }

  private UseRow use(CsvRow row, List<String> sectors, References users) {
    List<Double> shares =
        sectors.stream().map(sector -> row.decimal(sector, Range.between(0, 1))).toList();
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
      row.problem(
          sectors.get(0),
          "shares of the sectors that sum to 1; these sum to %.4f".formatted(sum),
          "Divide the shares of the row by their sum.");
    }
    return new UseRow(
        row.line(),
        row.optionalReference("territory", territories),
        row.reference("user", users),
        row.optionalDecimal("value_added_share", Range.between(0, 1)),
        shares,
        Evidence.of(row, sources));
  }

  private List<HsRow> hs(References sectors) {
    return tables.facts(
        "hs_sectors.csv",
        Columns.of("hs", "sector"),
        UniqueKey.of("hs", HsRow::hs),
        row -> {
          String hs = row.requiredText("hs");
          if (!hs.matches("\\d{2,6}")) {
            row.problem("hs", "two to six digits", "Keep the zero of chapters below 10: 01.");
          }
          return new HsRow(hs, row.reference("sector", sectors), Evidence.of(row, sources));
        });
  }

  private List<IndustryRow> industries(References sectors) {
    return tables.facts(
        "industry_sectors.csv",
        Columns.of("broad_sector", "words", "sector"),
        new UniqueKey<>(
            "words",
            "one row per broad sector and words",
            row -> List.of(row.broadSector(), row.words())),
        row ->
            new IndustryRow(
                row.requiredText("broad_sector"),
                row.text("words"),
                row.reference("sector", sectors),
                Evidence.of(row, sources)));
  }
}

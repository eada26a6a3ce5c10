package io.keruen.data.build.trade;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.keruen.engine.study.NotFiniteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the estimated tables, sorted; see docs/formats/dataset.md. */
final class TradeFiles {
  private final Path folder;
  private final List<Economy> economies;
  private final List<String> sectors;
  private final int year;

  /**
   * @param year of the money
   */
  TradeFiles(Path folder, List<Economy> economies, List<String> sectors, int year) {
    this.folder = folder;
    this.economies = economies;
    this.sectors = sectors;
    this.year = year;
  }

  /**
   * @throws NotFiniteException naming the first figure that is none; nothing is written then
   */
  void write(List<double[]> flows, SectorTotals totals, PairTotals pairs, Production production) {
    int count = economies.size();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double[] cells = new double[sectors.size()];
        for (int s = 0; s < cells.length; s++) {
          cells[s] =
              i == j ? production.output(i, s) - totals.exports(i, s) : flows.get(s)[i * count + j];
        }
        String basis = i == j ? "domestic" : pairs.isPublished(i, j) ? "partners" : "gravity";
        List<String> row =
            new ArrayList<>(
                List.of(
                    economies.get(i).code(),
                    economies.get(j).code(),
                    Integer.toString(year),
                    "estimated",
                    basis));
        rows.add(withMoney(row, cells, "derived|factbook|wiod"));
      }
    }
    List<List<String>> valueAdded = valueAdded(production);
    write("trade.csv", List.of("exporter", "importer", "year", "status", "basis"), rows);
    write("value_added.csv", List.of("territory", "year"), valueAdded);
  }

  private List<List<String>> valueAdded(Production production) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < economies.size(); i++) {
      double[] cells = new double[sectors.size()];
      for (int s = 0; s < cells.length; s++) {
        cells[s] = production.valueAdded(i, s);
      }
      List<String> row = new ArrayList<>(List.of(economies.get(i).code(), Integer.toString(year)));
      rows.add(withMoney(row, cells, "derived|factbook|wiod"));
    }
    return rows;
  }

  private List<String> withMoney(List<String> row, double[] usdM, String source) {
    String what = String.join(" ", row.subList(0, 2));
    for (int s = 0; s < usdM.length; s++) {
      if (!Double.isFinite(usdM[s])) {
        throw new NotFiniteException(
            "'%s' of %s came out as %s".formatted(sectors.get(s), what, usdM[s]));
      }
      row.add(money(usdM[s]));
    }
    row.addAll(List.of(source, "low", ""));
    return row;
  }

  /** USD million to four significant digits or a tenth, whichever says more. */
  private static String money(double usdM) {
    String text = String.format(Locale.ROOT, usdM < 10 ? "%.3f" : "%.1f", usdM);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  private void write(String name, List<String> columns, List<List<String>> rows) {
    List<String> header = new ArrayList<>(columns);
    sectors.forEach(sector -> header.add(sector + "_usd_m"));
    header.addAll(List.of("source", "confidence", "note"));
    try (CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(folder.resolve(name)))) {
      writer.writeRecord(header);
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
    }
  }
}

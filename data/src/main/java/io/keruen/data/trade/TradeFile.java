package io.keruen.data.trade;

import io.keruen.data.dataset.Fallback;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A user's file of trade, told by its header: BACI, ITPD-E, or the form of trade.csv. */
final class TradeFile {
  private TradeFile() {}

  /**
   * What a file gave.
   *
   * @param flows empty if the shipped ones hold
   * @param name of the file
   */
  record Content(Optional<Taken> flows, int year, String name, List<Fallback> fallbacks) {
    static Content none(String name) {
      return new Content(Optional.empty(), 0, name, List.of());
    }
  }

  /** Flows taken from a file, and the sectors that it has any of. */
  static final class Taken {
    private final String name;
    private final Flows flows;
    private final boolean[] has;

    Taken(String name, int sectors, int economies) {
      this.name = name;
      this.flows = new Flows(sectors, economies);
      this.has = new boolean[sectors];
    }

    void add(int sector, int exporter, int importer, double usdM) {
      flows.add(sector, exporter, importer, usdM);
      has[sector] |= usdM > 0;
    }

    String name() {
      return name;
    }

    Flows flows() {
      return flows;
    }

    boolean has(int sector) {
      return has[sector];
    }
  }

  static Content read(Path file, TradeNumbers numbers, InputProblems problems) {
    String header =
        InputFile.firstLine(
                file, "a file of CEPII BACI, USITC ITPD-E or the form of trade.csv", problems)
            .replace("\"", "");
    if (problems.isEmpty() && header.startsWith("t,i,j,k,v")) {
      return new BaciFile(file, numbers, problems).read();
    }
    if (problems.isEmpty() && header.contains("industry_descr")) {
      return new ItpdFile(file, numbers, problems).read();
    }
    if (problems.isEmpty() && header.startsWith("exporter,importer,")) {
      return new OwnFile(file, numbers, problems).read();
    }
    if (problems.isEmpty()) {
      problems.add(
          new InputProblem(
              InputFile.name(file),
              1,
              "",
              "the header '"
                  + (header.length() > 60 ? header.substring(0, 60) + "..." : header)
                  + "'",
              "that of CEPII BACI (t,i,j,k,v,q), of USITC ITPD-E (exporter_iso3, importer_iso3,"
                  + " year, industry_descr, broad_sector, trade) or of trade.csv",
              "Unpack the file as its publisher gives it; docs/formats/dataset.md shows the forms."));
    }
    return Content.none(InputFile.name(file));
  }
}

package io.keruen.data.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.dataset.SectorRow;
import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Users' files of trade in the place of the shipped estimates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeFileTest {
  private static final Path SAMPLE = Path.of("..", "..", "shared", "data", "trade", "baci-sample");
  private static final String CODES =
      """
      country_code,country_name,country_iso2,country_iso3
      156,China,CN,CHN
      398,Kazakhstan,KZ,KAZ
      124,Canada,CA,CAN
      484,Mexico,MX,MEX
      """;

  @TempDir Path folder;
  private DataSet data;
  private TradeTables shipped;

  @BeforeAll
  void readDataSet() {
    data = DataSet.read(DataSetFiles.embedded());
    shipped = TradeTables.read(data, Optional.empty());
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private TradeTables read(Path file) {
    return TradeTables.read(data, Optional.of(file));
  }

  private String problem(String name, String text) {
    Path file = write(name, text);
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(file));
    assertThat(refused).isNotNull();
    return refused.getMessage();
  }

  private static double flow(TradeTables trade, String sector, String from, String to) {
    int s = trade.sectors().stream().map(SectorRow::sector).toList().indexOf(sector);
    return trade.flowUsdM(s, trade.economies().indexOf(from), trade.economies().indexOf(to));
  }

  @Test
  void baci_gives_goods_by_sector_and_leaves_services_and_sales_at_home() {
    write("country_codes_V202501.csv", CODES);
    Path file =
        write(
            "BACI_HS92_Y2023_V202501.csv",
            """
            t,i,j,k,v,q
            2023,398,156,270900,5000000,9000
            2023,398,156,740311,"1000.5","   NA"
            2023,156,398,847130,7000,1
            2023,156,398,10121,300,
            2023,124,484,870323,900,1
            2023,398,124,270900,2000,1
            """);

    TradeTables trade = read(file);

    assertThat(flow(trade, "fuels", "KAZ", "CHN")).isEqualTo(5000, within(1e-9));
    assertThat(flow(trade, "metals", "KAZ", "CHN")).isEqualTo(1.0005, within(1e-9));
    assertThat(flow(trade, "machinery", "CHN", "KAZ")).isEqualTo(7, within(1e-9));
    assertThat(flow(trade, "food", "CHN", "KAZ")).as("010121").isEqualTo(0.3, within(1e-9));
    assertThat(flow(trade, "fuels", "KAZ", "ROW")).isEqualTo(2, within(1e-9));
    assertThat(flow(trade, "services", "KAZ", "CHN"))
        .isEqualTo(flow(shipped, "services", "KAZ", "CHN"));
    assertThat(flow(trade, "fuels", "KAZ", "KAZ"))
        .isGreaterThan(flow(shipped, "fuels", "KAZ", "KAZ"));
    assertThat(trade.year()).isEqualTo(2023);
    assertThat(trade.source()).isEqualTo("BACI_HS92_Y2023_V202501.csv");
    assertThat(trade.fallbacks())
        .anyMatch(used -> used.rule().equals("left out: both in the rest of the world"));
    assertThat(trade.residual()).isLessThan(1e-9);
  }

  @Test
  void itpd_gives_goods_services_and_sales_at_home_of_its_latest_year() {
    Path file =
        write(
            "ITPD_E_R02.csv",
            """
            exporter_iso3,exporter_name,importer_iso3,importer_name,year,industry_id,industry_descr,broad_sector,trade,flag_mirror,flag_zero
            KAZ,Kazakhstan,CHN,China,2018,1,Wheat,Agriculture,99,0,p
            KAZ,Kazakhstan,CHN,China,2019,1,Wheat,Agriculture,40.5,0,p
            KAZ,Kazakhstan,KAZ,Kazakhstan,2019,1,Wheat,Agriculture,800,0,p
            CHN,China,CHN,China,2019,1,Wheat,Agriculture,90000,0,p
            KAZ,Kazakhstan,CHN,China,2019,31,Extraction crude petroleum and natural gas,Mining and Energy,3000,0,p
            KAZ,Kazakhstan,CHN,China,2019,100,Basic precious and non-ferrous metals,Manufacturing,1500,0,p
            CHN,China,KAZ,Kazakhstan,2019,150,Motor vehicles,Manufacturing,700,0,p
            CHN,China,KAZ,Kazakhstan,2019,160,Transport,Services,20,0,p
            """);

    TradeTables trade = read(file);

    assertThat(trade.year()).isEqualTo(2019);
    assertThat(flow(trade, "food", "KAZ", "CHN")).isEqualTo(40.5);
    assertThat(flow(trade, "food", "KAZ", "KAZ")).isEqualTo(800);
    assertThat(flow(trade, "fuels", "KAZ", "CHN")).isEqualTo(3000);
    assertThat(flow(trade, "metals", "KAZ", "CHN")).isEqualTo(1500);
    assertThat(flow(trade, "vehicles", "CHN", "KAZ")).isEqualTo(700);
    assertThat(flow(trade, "services", "CHN", "KAZ")).isEqualTo(20);
  }

  @Test
  void the_shipped_table_read_as_a_file_changes_nothing() {
    TradeTables again = read(Path.of("eurasia", "trade.csv"));

    assertThat(again.flowsUsdM()).containsExactly(shipped.flowsUsdM(), within(1e-9));
  }

  @Test
  void the_sample_of_baci_is_read() {
    Path file = SAMPLE.resolve("BACI_HS92_Y2021_V202301_AFG_ZAF.csv");
    assumeTrue(Files.exists(file), "needs ../shared/data/trade/baci-sample");

    TradeTables trade = read(file);

    assertThat(trade.year()).isEqualTo(2021);
    // the sum of column v over exporter 710
    double sum = 0;
    for (int s = 0; s < trade.sectors().size(); s++) {
      for (String to : trade.economies()) {
        sum +=
            trade.sectors().get(s).moved() && !to.equals("ZAF")
                ? flow(trade, trade.sectors().get(s).sector(), "ZAF", to)
                : 0;
      }
    }
    assertThat(sum).isEqualTo(68_691.799014, within(1e-5));
  }

  @Test
  void baci_without_country_codes_is_refused() {
    assertThat(problem("alone/BACI.csv".replace("alone/", ""), "t,i,j,k,v,q\n"))
        .contains(
            "BACI.csv: found no file country_codes*.csv beside it, expected the codes of its"
                + " economies.")
        .contains("Put the file of country codes from the same archive into the same folder.");
  }

  @Test
  void wrong_cells_of_baci_are_named_with_line_and_remedy() {
    write("country_codes.csv", CODES);

    String said =
        problem(
            "BACI.csv",
            """
            t,i,j,k,v,q
            2023,999,156,270900,5,1
            2023,398,156,990,5,1
            2023,398,156,270900,-5,1
            """);

    assertThat(said)
        .contains("BACI.csv:2: column 'i' has '999', expected a code of the file of country codes.")
        .contains("BACI.csv:4: column 'v' has '-5', expected a number of 0 or more, at most 1e15.");
  }

  @Test
  void an_industry_nobody_knows_is_named() {
    assertThat(
            problem(
                "itpd.csv",
                """
                exporter_iso3,importer_iso3,year,industry_descr,broad_sector,trade
                KAZ,CHN,2019,Unheard of things,Manufacturing,3
                """))
        .contains(
            "itpd.csv:2: column 'industry_descr' has 'Unheard of things', expected an industry that"
                + " the words of industry_sectors.csv find.");
  }

  @Test
  void another_header_is_refused_with_the_forms_that_are_read() {
    assertThat(problem("gravity.csv", "year,iso3_o,iso3_d,tradeflow\n"))
        .contains(
            "gravity.csv:1: found the header 'year,iso3_o,iso3_d,tradeflow', expected that of")
        .contains("CEPII BACI (t,i,j,k,v,q)");
  }

  @Test
  void a_missing_file_is_named() {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(folder.resolve("none.csv")));
    assertThat(refused.getMessage()).contains("none.csv: found no such file, expected a file of");
  }
}

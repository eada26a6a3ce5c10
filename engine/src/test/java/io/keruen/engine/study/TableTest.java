package io.keruen.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TableTest {
  private static Table.Builder builder() {
    return Table.named("countries", "A country.")
        .text("iso3", "code")
        .integer("pairs", "", "pairs")
        .number("gdp_usd_bn", "USD bn", "GDP");
  }

  @Test
  void cells_are_read_by_row_and_column_and_may_be_missing() {
    Table table =
        builder().row("KAZ", 3, 280.5).row("", OptionalDouble.empty(), Double.NaN).build();
    assertThat(table.rowCount()).isEqualTo(2);
    assertThat(table.text(0, 0)).isEqualTo("KAZ");
    assertThat(table.number(0, 1)).hasValue(3);
    assertThat(table.number(0, table.column("gdp_usd_bn"))).hasValue(280.5);
    assertThat(table.text(1, 0)).isEmpty();
    assertThat(table.number(1, 1)).isEmpty();
    assertThat(table.number(1, 2)).isEmpty();
  }

  @Test
  void what_does_not_fit_is_refused() {
    assertThatThrownBy(() -> builder().row("KAZ", 3))
        .hasMessage("table 'countries' has 3 columns; the row has 2 cells");
    assertThatThrownBy(() -> builder().row(7, 3, 1))
        .hasMessage("column 'iso3' of table 'countries' holds TEXT, not 7");
    assertThatThrownBy(() -> builder().row("KAZ", 3, Double.POSITIVE_INFINITY))
        .hasMessage("column 'gdp_usd_bn' of table 'countries' came out as infinity");
    assertThatThrownBy(() -> builder().build().column("gdp"))
        .hasMessage("table 'countries' has no column 'gdp'");
    assertThatThrownBy(() -> builder().row("KAZ", 3, 1).build().number(0, 0))
        .hasMessage("column 'iso3' of table 'countries' holds TEXT");
    assertThatThrownBy(() -> builder().text("GDP", ""))
        .hasMessage("column 'GDP' must be lower case letters, digits and underscores");
  }
}

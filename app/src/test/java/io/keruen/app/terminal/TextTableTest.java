package io.keruen.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.app.terminal.TextTable.Column;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columns_are_as_wide_as_their_widest_cell_and_numbers_stand_to_the_right() {
    TextTable table =
        new TextTable(Column.left("Place"), Column.right("km"))
            .row("Актау", "7")
            .row("Chongqing", "11,179");

    assertThat(table.text(Colours.NONE))
        .isEqualTo(
            """
              Place          km
              Актау           7
              Chongqing  11,179
            """);
  }

  @Test
  void headings_are_set_off_where_colours_are_on() {
    TextTable table = new TextTable(Column.left("Place")).row("Aktau");

    assertThat(table.text(Colours.ANSI))
        .startsWith("\u001b[2m  Place\u001b[0m\n")
        .contains("Aktau");
  }

  @Test
  void a_row_with_a_cell_too_few_is_refused() {
    assertThatThrownBy(() -> new TextTable(Column.left("a"), Column.left("b")).row("x"))
        .hasMessage("1 cells for 2 columns");
  }
}

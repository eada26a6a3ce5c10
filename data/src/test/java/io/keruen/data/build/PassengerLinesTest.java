package io.keruen.data.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.build.draft.Attributes;
import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.Point;
import io.keruen.data.input.InputProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassengerLinesTest {
  @TempDir Path folder;

  private static Place city(String name, double lon) {
    return new Place(
        name,
        new TreeSet<>(),
        "TUR",
        new Point(39, lon),
        Place.Kind.CITY,
        1,
        true,
        "test",
        Confidence.HIGH,
        "");
  }

  private static DraftLine line(int a, int b, double km) {
    return new DraftLine(a, b, km, List.of(), Attributes.ofSource("test", Confidence.HIGH));
  }

  /** Ankara and Sivas: by a new line of 405 km, by an old one of 602 km. */
  private static Draft twoLines() {
    return new Draft(
        List.of(
            new DraftNode("rail-1435", "TUR", new Point(39, 33), List.of("Ankara")),
            new DraftNode("rail-1435", "TUR", new Point(39, 37), List.of("Sivas")),
            new DraftNode("rail-1435", "TUR", new Point(39.5, 35), List.of()),
            new DraftNode("rail-1435", "TUR", new Point(38, 35), List.of())),
        List.of(line(0, 2, 200), line(2, 1, 205), line(0, 3, 300), line(3, 1, 302)));
  }

  private PassengerLines.Result close(double freightKm) throws IOException {
    Path facts = folder.resolve("freight_ways.csv");
    Files.writeString(facts, "from_place,to_place,freight_km\nAnkara,Sivas," + freightKm + "\n");
    Gazetteer.Index places = new Gazetteer.Index(List.of(city("Ankara", 33), city("Sivas", 37)));
    FactTable table =
        FactTable.read(folder, "freight_ways.csv", PassengerLines.COLUMNS, new InputProblems());
    return PassengerLines.close(twoLines(), PassengerLines.ways(table, places));
  }

  @Test
  void freight_keeps_to_the_old_line_where_its_length_is_known() throws IOException {
    PassengerLines.Result result = close(602);

    assertThat(result.draft().lines()).hasSize(3);
    assertThat(result.draft().totalKm()).isCloseTo(1007 - 205, within(1e-9));
    assertThat(result.told().get(0).after()).isEqualTo("602 km");
  }

  @Test
  void a_line_stays_where_the_next_way_would_be_too_long() throws IOException {
    assertThat(close(450).draft().lines()).hasSize(4);
  }

  @Test
  void a_line_stays_where_its_length_is_the_stated_one() throws IOException {
    assertThat(close(410).draft().lines()).hasSize(4);
  }
}

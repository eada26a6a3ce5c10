package io.keruen.data.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.input.InputProblems;
import io.keruen.data.input.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedBordersTest {
  @Test
  void a_closed_border_stops_its_mode_but_not_the_crossings_excepted(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("closed_borders.csv");
    Files.writeString(
        file,
        """
        territory_a,territory_b,mode,from_year,to_year,except,reason
        GEO,RUS,road,2008,,Verkhny Lars/Dariali,outside Georgian control
        KGZ,TJK,all,2021,2025,,closed after the fighting
        """);
    InputProblems problems = new InputProblems();
    ClosedBorders borders =
        new ClosedBorders(
            FactTable.read(folder, "closed_borders.csv", ClosedBorders.COLUMNS, problems),
            References.of("territories.csv", List.of("GEO", "RUS", "KGZ", "TJK")));
    problems.throwIfAny();

    assertThat(borders.reason("road", "RUS", "GEO", "Roki")).isEqualTo("outside Georgian control");
    assertThat(borders.reason("road", "RUS", "GEO", "Verkhny Lars/Dariali")).isEmpty();
    assertThat(borders.reason("rail", "RUS", "GEO", "Roki")).isEmpty();
    assertThat(borders.reason("road", "KGZ", "TJK", "Kulundu")).isEmpty(); // open again
  }
}

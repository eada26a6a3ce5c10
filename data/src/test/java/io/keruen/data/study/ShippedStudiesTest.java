package io.keruen.data.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.engine.study.Study;
import io.keruen.engine.study.StudyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every study in the repository's folder {@code studies} fits the shipped data set. */
class ShippedStudiesTest {
  @Test
  void every_edit_of_every_shipped_study_can_be_applied() throws IOException {
    DataSet dataSet = DataSet.read(DataSetFiles.in(Path.of("../data/eurasia")));
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("../studies"))) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      Study study = StudyFile.read(file).on(dataSet);
      assertThat(StudyRun.makeWorlds(dataSet.world(), study).scenarios())
          .as(file.toString())
          .hasSameSizeAs(study.scenarios());
    }
  }
}

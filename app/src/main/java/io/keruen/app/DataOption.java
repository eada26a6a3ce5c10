package io.keruen.app;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The data set a command works on. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of another data set; without it, the one that the study names, or the shipped one"
              + " of Eurasia.")
  private Optional<Path> folder = Optional.empty();

  DataSet read() {
    return DataSet.read(folder.map(DataSetFiles::in).orElseGet(DataSetFiles::embedded));
  }

  /** The data set of a study, unless another one is named, with the unions of a year. */
  DataSet read(Path ofStudy, int baseYear) {
    return DataSet.read(DataSetFiles.in(folder.orElse(ofStudy)), baseYear);
  }
}

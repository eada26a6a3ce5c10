package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.validate.Validation;
import io.keruen.data.validate.Validator;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keruen validate}: is a data set fit for use? */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Checks a data set: does it hang together, which rows are suspicious, what has no source,"
            + " and how near are its distances to published ones. Exit code 1 if it is unfit.")
final class ValidateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of the data set; without it, the shipped one of Eurasia.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--train-routes",
      paramLabel = "FILE",
      description =
          "Also compare rail distances with this table of train routes"
              + " (docs/formats/validation.md).")
  private Optional<Path> trainRoutes = Optional.empty();

  @Mixin private FormatOption output;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DataSet data = DataSet.read(folder.map(DataSetFiles::in).orElseGet(DataSetFiles::embedded));
    Validation validation = new Validator(data).validate(trainRoutes);
    Answers.print(
        terminal,
        output.format(),
        validation,
        () -> new ValidationText(terminal.colours()).of(validation));
    return validation.problems().isEmpty() ? 0 : Failure.INVALID_INPUT;
  }
}

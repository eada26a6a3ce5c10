package io.keruen.data.dataset;

import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the files of a data set come from. */
public sealed interface DataSetFiles permits DataSetFiles.Folder, DataSetFiles.Embedded {

  /** Name for messages, reports and manifests. */
  String name();

  /** The content of a file; empty if there is no such file. */
  Optional<byte[]> read(String file);

  /**
   * A folder of tables.
   *
   * @throws InvalidInputException if there is no such folder
   */
  static DataSetFiles in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              folder.toString(),
              Files.exists(folder) ? "a file" : "no such folder",
              "a folder with the tables of a data set",
              "Check the path; without one, the shipped data set is used."));
    }
    return new Folder(folder);
  }

  /** The shipped data set, {@code eurasia}. */
  static DataSetFiles embedded() {
    return new Embedded("eurasia");
  }

  /** The files themselves, as far as there are any. */
  default List<Path> paths() {
    return List.of();
  }

  /** A folder of tables. */
  record Folder(Path folder) implements DataSetFiles {
    @Override
    public String name() {
      return InputFile.name(folder.toAbsolutePath().normalize());
    }

    @Override
    public List<Path> paths() {
      try (Stream<Path> content = Files.list(folder)) {
        return content.toList();
      } catch (IOException e) {
        throw new UncheckedIOException(folder.toString(), e);
      }
    }

    @Override
    public Optional<byte[]> read(String file) {
      Path path = folder.resolve(file);
      if (!Files.exists(path)) {
        return Optional.empty();
      }
      try (InputStream in = InputFile.open(path)) {
        return Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new InvalidInputException(
            InputProblem.ofFile(
                path.toString(),
                "a file that cannot be read (" + e.getMessage() + ")",
                "a readable table",
                "Check that it is a file and that you may read it."));
      }
    }
  }

  /** Files inside this module's jar. */
  record Embedded(String name) implements DataSetFiles {
    @Override
    public Optional<byte[]> read(String file) {
      String resource = "/io/keruen/data/" + name + "/" + file;
      try (InputStream in = DataSetFiles.class.getResourceAsStream(resource)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + resource, e);
      }
    }
  }
}

package io.keruen.app.fuzz;

import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A reader of files. It reads an input well, or refuses it with a message; all else is a fault.
 *
 * @param base inputs that it reads well
 * @param mutated names of the files that change
 */
record Reader(String name, Inputs base, List<String> mutated, Reading reading) implements Target {
  /** Reads the files of a folder. */
  @FunctionalInterface
  interface Reading {
    void read(Path folder);
  }

  /** A reader of which all files change. */
  static Reader of(String name, Inputs base, Reading reading) {
    return new Reader(name, base, base.names(), reading);
  }

  @Override
  public Trial draw(Draw draw) {
    return new Trial(InputMutations.mutate(base, mutated, draw), List.of());
  }

  @Override
  public Verdict judge(Trial trial, Workspace workspace) throws IOException {
    workspace.bring(trial.inputs());
    try {
      reading.read(workspace.in());
      return Verdict.survived();
    } catch (InvalidInputException refused) {
      return refused.getMessage().isBlank() ? Verdict.fault("no message", "") : Verdict.refused();
    } catch (UncheckedIOException unreadable) {
      return Verdict.refused();
    }
  }

  @Override
  public String asTest(Trial trial) {
    return """
          @Test
          void %s_again() throws IOException {
            Reader reader = reader("%s");
            Path in = reader.base().writeInto(folder.resolve("again"));
        %s    reader.reading().read(in);
          }
        """
        .formatted(name.replaceAll("\\W", "_"), name, trial.inputs().changesFrom(base));
  }
}

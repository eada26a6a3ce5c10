package io.keruen.app.fuzz;

import java.util.List;

/**
 * One input to try.
 *
 * @param arguments of a command, in which {@code @in} and {@code @out} stand for the folders of the
 *     trial; none for a reader
 */
record Trial(Inputs inputs, List<String> arguments) {
  Trial {
    arguments = List.copyOf(arguments);
  }
}

package io.keruen.app.fuzz;

import io.keruen.app.CommandLineRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A command, with files and arguments that change.
 *
 * @param base files among which it finds what it needs
 * @param program runs a command line
 * @param fixed groups of words that no trial leaves out, as they keep it small and in its folder
 * @param variants of the groups that it needs
 * @param options groups that a trial may add
 */
record Command(
    String name,
    Inputs base,
    Program program,
    List<List<String>> fixed,
    List<List<List<String>>> variants,
    List<List<String>> options)
    implements Target {
  private static final List<String> JSON = List.of("--format", "json");

  /** Runs a command line. */
  @FunctionalInterface
  interface Program {
    CommandLineRun run(String... arguments);
  }

  @Override
  public Trial draw(Draw draw) {
    List<List<String>> groups = new ArrayList<>(fixed);
    groups.addAll(draw.oneOf(variants));
    for (List<String> option : options) {
      if (draw.onceIn(6)) {
        groups.add(option);
      }
    }
    if (draw.onceIn(2)) {
      groups.add(JSON);
    }
    int kind = draw.below(10);
    if (kind > 4) {
      groups = new ArgumentMutations(groups, fixed.size(), base.names(), draw).mutate();
    }
    Inputs inputs = kind < 7 ? InputMutations.mutate(base, base.names(), draw) : base;
    return new Trial(inputs, words(groups));
  }

  /** A trial without mutation for each variant. */
  List<Trial> unchanged() {
    List<Trial> trials = new ArrayList<>();
    for (List<List<String>> variant : variants) {
      List<List<String>> groups = new ArrayList<>(fixed);
      groups.addAll(variant);
      trials.add(new Trial(base, words(groups)));
    }
    return trials;
  }

  private List<String> words(List<List<String>> groups) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    groups.forEach(words::addAll);
    return words;
  }

  @Override
  public Verdict judge(Trial trial, Workspace workspace) throws IOException {
    workspace.bring(trial.inputs());
    List<String> arguments = trial.arguments().stream().map(word -> in(word, workspace)).toList();
    CommandLineRun run = program.run(arguments.toArray(String[]::new));
    CommandOracle oracle = new CommandOracle(arguments, run, trial.inputs(), workspace);
    Verdict verdict = oracle.judge();
    if (oracle.isFolderDirty()) {
      workspace.mistrust();
    } else {
      workspace.clearResults();
    }
    return verdict;
  }

  private static String in(String word, Workspace workspace) {
    return word.replace("@in", path(workspace.in())).replace("@out", path(workspace.out()));
  }

  private static String path(Path folder) {
    return folder.toString();
  }

  @Override
  public String asTest(Trial trial) {
    return """
          @Test
          void %s_again() throws IOException {
            Path in = command("%s").base().writeInto(folder.resolve("again"));
        %s    CommandLineRun.of(%s);
          }
        """
        .formatted(
            name.replace(' ', '_'),
            name,
            trial.inputs().changesFrom(base),
            trial.arguments().stream().map(Command::code).collect(Collectors.joining(", ")));
  }

  private static String code(String word) {
    String text =
        '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\0") + '"';
    return text.replace("@in", "\" + in + \"")
        .replace("@out", "\" + in + \".out")
        .replace("\"\" + ", "")
        .replace(" + \"\"", "");
  }
}

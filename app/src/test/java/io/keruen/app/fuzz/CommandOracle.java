package io.keruen.app.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keruen.app.CommandLineRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges what a command did: its exit code, what it printed, and what it left in its folder. */
final class CommandOracle {
  private static final int DETAILS = 600;
  private static final Pattern THROWN = Pattern.compile("(?m)^([\\w.$]+(?:Exception|Error))\\b");
  private static final Pattern FRAME =
      Pattern.compile("(?m)^\\s+at (?:app//)?(io\\.keruen\\.[^\n]*)");
  private static final Pattern NOT_FINITE =
      Pattern.compile("(?<![\\w.])[-+]?(NaN|Infinity|\u221E)(?![\\w.])");
  private static final Set<String> OUTPUTS = Set.of("--out", "--flows");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final List<String> arguments;
  private final CommandLineRun run;
  private final Inputs inputs;
  private final Workspace workspace;
  private final List<Path> outputs = new ArrayList<>();
  private boolean folderDirty;

  CommandOracle(List<String> arguments, CommandLineRun run, Inputs inputs, Workspace workspace) {
    this.arguments = arguments;
    this.run = run;
    this.inputs = inputs;
    this.workspace = workspace;
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (OUTPUTS.contains(word) && i + 1 < arguments.size()) {
        addOutput(arguments.get(i + 1));
      } else if (OUTPUTS.contains(word.replaceFirst("=.*", ""))) {
        addOutput(word.replaceFirst("^[^=]*=", ""));
      }
    }
  }

  private void addOutput(String path) {
    try {
      outputs.add(Path.of(path).toAbsolutePath().normalize());
    } catch (InvalidPathException noPath) {
      return; // refused, as it must be
    }
  }

  /** Whether the inputs are no longer what they were. */
  boolean isFolderDirty() {
    return folderDirty;
  }

  Verdict judge() throws IOException {
    Optional<Verdict> inFolder = judgeFolder();
    return judgeExit()
        .or(() -> inFolder)
        .or(this::judgeText)
        .or(this::judgeJson)
        .orElseGet(
            () -> run.exitCode() == 0 || isReport() ? Verdict.survived() : Verdict.refused());
  }

  private Optional<Verdict> judgeExit() {
    Matcher frame = FRAME.matcher(run.err());
    if (run.exitCode() == 70 || run.err().contains("\tat ")) {
      Matcher thrown = THROWN.matcher(run.err());
      String where =
          frame.find() ? frame.group(1) + (frame.find() ? " < " + frame.group(1) : "") : "";
      return fault((thrown.find() ? thrown.group(1) : "exit code 70") + " at " + where, run.err());
    }
    if (run.exitCode() < 0 || run.exitCode() > 2) {
      return fault("exit code " + run.exitCode(), run.err());
    }
    return run.err().contains("memory that Java may use")
        ? fault("out of memory", run.err())
        : Optional.empty();
  }

  private Optional<Verdict> judgeText() {
    if (run.exitCode() == 0) {
      Matcher found = NOT_FINITE.matcher(run.out());
      return found.find()
          ? fault("prints " + found.group(1) + ", exit code 0", around(run.out(), found.start()))
          : Optional.empty();
    }
    return run.err().isBlank() && !isReport()
        ? fault("no message, exit code " + run.exitCode(), run.out())
        : Optional.empty();
  }

  /** Of what was verified or validated, and is not as it should be. */
  private boolean isReport() {
    return run.exitCode() == 1
        && arguments.get(0).matches("verify|validate")
        && !run.out().isBlank();
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 50));
  }

  private Optional<Verdict> judgeJson() {
    int format = arguments.indexOf("--format");
    boolean asked =
        format >= 0
            && format == arguments.lastIndexOf("--format")
            && format + 1 < arguments.size()
            && arguments.get(format + 1).equals("json")
            && !arguments.contains("--help")
            && !arguments.contains("--version");
    if (!asked) {
      return Optional.empty();
    }
    try {
      if (!run.out().isBlank()) {
        MAPPER.readTree(run.out());
      }
      if (!run.err().isBlank()) {
        JsonNode errors = MAPPER.readTree(run.err()).path("errors");
        boolean told = errors.size() > 0 && !errors.path(0).path("message").asText().isBlank();
        return told ? Optional.empty() : fault("JSON without a message", run.err());
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return fault(
          "prints what is not JSON", e.getOriginalMessage() + "\n" + run.out() + run.err());
    }
  }

  private Optional<Verdict> judgeFolder() throws IOException {
    List<String> different = inputs.differencesTo(workspace.in());
    folderDirty = !different.isEmpty();
    if (!different.stream().allMatch(this::isResultAmongInputs)) {
      return fault("input changed or file left among inputs", String.join(", ", different));
    }
    boolean found = folderDirty;
    for (Path path : Workspace.below(workspace.root())) {
      if (path.startsWith(workspace.in()) || path.equals(workspace.out())) {
        continue;
      }
      Optional<Verdict> verdict = judgePath(path);
      if (verdict.isPresent()) {
        folderDirty = true;
        return verdict;
      }
      found = true;
    }
    boolean missing =
        run.exitCode() == 0
            && !outputs.isEmpty()
            && !found
            && !arguments.contains("--help")
            && !arguments.contains("--version");
    return missing
        ? fault("no result, exit code 0", String.join(" ", arguments))
        : Optional.empty();
  }

  /** A file that the user wants there: new, or in the place of one that is no input. */
  private boolean isResultAmongInputs(String name) {
    Path path = workspace.in().resolve(name);
    if (run.exitCode() != 0 || path.getFileName().toString().startsWith(".")) {
      return false;
    }
    return inputs.has(name)
        ? outputs.stream().anyMatch(out -> isAt(path, out)) && !isGiven(path)
        : outputs.stream().anyMatch(out -> path.startsWith(out) || isAt(path, out));
  }

  private static boolean isAt(Path path, Path output) {
    return path.equals(output) || path.equals(Path.of(output + "-metadata.json"));
  }

  /** Whether an argument names a file, or a folder above it, as an input. */
  private boolean isGiven(Path path) {
    return arguments.stream()
        .map(word -> word.replaceFirst("^--[a-z-]+=", "").replaceFirst(":[^/]*$", ""))
        .filter(word -> word.startsWith(workspace.in().toString()))
        .filter(word -> word.indexOf(0) < 0)
        .map(word -> Path.of(word).toAbsolutePath().normalize())
        .filter(given -> !outputs.contains(given) || named(given) > 1)
        .anyMatch(path::startsWith);
  }

  private long named(Path path) {
    return arguments.stream().filter(word -> word.endsWith(path.toString())).count();
  }

  private Optional<Verdict> judgePath(Path path) throws IOException {
    boolean given =
        outputs.stream()
            .anyMatch(out -> path.startsWith(out) || out.startsWith(path) || isAt(path, out));
    if (!given) {
      return fault("file left outside the output", path.toString());
    }
    if (run.exitCode() != 0 && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return fault("file left, exit code " + run.exitCode(), path + "\n" + run.err());
    }
    return judgeContent(path);
  }

  private Optional<Verdict> judgeContent(Path path) throws IOException {
    String name = path.getFileName().toString();
    if (!name.matches(".*\\.(csv|json|geojson|gr|co)") || !Files.isRegularFile(path)) {
      return Optional.empty();
    }
    String text = Files.readString(path, StandardCharsets.UTF_8);
    Matcher found = NOT_FINITE.matcher(text);
    return found.find()
        ? fault("writes " + found.group(1) + " into " + name, around(text, found.start()))
        : Optional.empty();
  }

  private static Optional<Verdict> fault(String what, String details) {
    return Optional.of(
        Verdict.fault(what, details.substring(0, Math.min(DETAILS, details.length()))));
  }
}

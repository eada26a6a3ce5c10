package io.keruen.data.study;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a YAML file into nodes that know where they stand. */
final class YamlFile {
  private final String file;
  private final YAMLParser parser;

  private YamlFile(String file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads a file whose content is one block of keys.
   *
   * @param file file name as the user knows it
   * @return empty if the file is not such a file; the problem is added to those given
   */
  static Optional<YamlNode.Mapping> read(String file, String text, InputProblems problems) {
    try (YAMLParser parser = new YAMLFactory().createParser(text)) {
      YamlFile yaml = new YamlFile(file, parser);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problems.add(
            InputProblem.ofFile(
                file,
                "no keys",
                "lines such as 'title: The Belt and Road'",
                "Write the file as docs/formats/studies.md describes."));
        return Optional.empty();
      }
      YamlNode.Mapping mapping = yaml.mapping(problems);
      if (parser.nextToken() != null) {
        problems.add(yaml.furtherDocument());
      }
      return Optional.of(mapping);
    } catch (JsonProcessingException e) {
      problems.add(problem(file, e));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static InputProblem problem(String file, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return e.getCause() instanceof MarkedYAMLException marked
        ? unreadable(
            file,
            marked.getProblemMark().getLine() + 1,
            marked.getProblemMark().getColumn() + 1,
            marked.getProblem() + context(marked),
            marked.getContextMark() == null
                ? "in this line and the one before"
                : "from line %d to here".formatted(marked.getContextMark().getLine() + 1))
        : unreadable(
            file,
            at == null ? 0 : at.getLineNr(),
            at == null ? 0 : at.getColumnNr(),
            e.getOriginalMessage().lines().findFirst().orElse("a mistake").strip(),
            "in this line and the one before");
  }

  /** What the parser was about, and where that begins. */
  private static String context(MarkedYAMLException e) {
    if (e.getContext() == null) {
      return "";
    }
    return e.getContextMark() == null
        ? ", " + e.getContext()
        : ", %s that begins in line %d".formatted(e.getContext(), e.getContextMark().getLine() + 1);
  }

  private static InputProblem unreadable(
      String file, int line, int character, String found, String where) {
    return new InputProblem(
        file,
        line,
        character,
        "",
        "YAML that cannot be read (" + found + ")",
        "",
        "Check indentation, quotes, colons and brackets "
            + where
            + "; a text with a colon in it goes between quotes.");
  }

  private InputProblem furtherDocument() {
    JsonLocation at = parser.currentTokenLocation();
    return new InputProblem(
        file,
        at.getLineNr(),
        0,
        "",
        "a second document after '---'",
        "one document",
        "Delete what is too much, or make it a file of its own.");
  }

  /** An alias stands for what is written elsewhere; it is refused rather than read as its name. */
  private void refuseAlias(String name, InputProblems problems) throws IOException {
    if (parser.isCurrentAlias()) {
      JsonLocation at = parser.currentTokenLocation();
      problems.add(
          new InputProblem(
              file,
              at.getLineNr(),
              at.getColumnNr(),
              "",
              "the alias '*" + name + "'",
              "the value itself",
              "Write out what it stands for."));
    }
  }

  private YamlNode node(InputProblems problems) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(problems);
    }
    JsonLocation at = parser.currentTokenLocation();
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(problems));
      }
      return new YamlNode.Sequence(items, at.getLineNr(), at.getColumnNr());
    }
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    refuseAlias(text, problems);
    return new YamlNode.Scalar(text.strip(), at.getLineNr(), at.getColumnNr());
  }

  private YamlNode.Mapping mapping(InputProblems problems) throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    List<YamlNode.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      refuseAlias(key, problems);
      JsonLocation keyAt = parser.currentTokenLocation();
      parser.nextToken();
      YamlNode value = node(problems);
      if (entries.stream().anyMatch(entry -> entry.key().equals(key))) {
        problems.add(
            new InputProblem(
                file,
                keyAt.getLineNr(),
                keyAt.getColumnNr(),
                "",
                "key '" + key + "' twice",
                "it once",
                "Delete one of the two, or put both into a list where a list is allowed."));
      }
      entries.add(new YamlNode.Entry(key, keyAt.getLineNr(), keyAt.getColumnNr(), value));
    }
    return new YamlNode.Mapping(entries, at.getLineNr(), at.getColumnNr());
  }
}

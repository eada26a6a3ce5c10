package io.keruen.data.study;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.engine.network.Names;
import io.keruen.engine.scenario.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The keys of one block of a YAML file. Reading a value that is not there or not as it should be
 * adds a problem and goes on with an empty or harmless value, so that one run shows all problems.
 */
final class Keys {
  private final String file;
  private final YamlNode.Mapping mapping;
  private final InputProblems problems;

  /** Keys that unknown ones may stand for: told as such, they are not told as missing too. */
  private final Set<String> meant = new HashSet<>();

  Keys(String file, YamlNode.Mapping mapping, InputProblems problems) {
    this.file = file;
    this.mapping = mapping;
    this.problems = problems;
  }

  String file() {
    return file;
  }

  /** Every key that is not one of these is a problem. */
  Keys allow(String... known) {
    for (YamlNode.Entry entry : mapping.entries()) {
      if (!List.of(known).contains(entry.key())) {
        List<String> near = Names.nearest(entry.key(), List.of(known), 3);
        meant.addAll(near);
        problem(
            entry,
            "key '" + entry.key() + "'",
            "one of " + String.join(", ", known),
            Names.didYouMean(near, "Delete the key or correct it."));
      }
    }
    return this;
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  Optional<YamlNode> find(String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(YamlNode.Entry::value)
        .findFirst();
  }

  /** A problem of a key's value. */
  void problem(String key, String value, String expected, String remedy) {
    problems.add(problemOf(key, value, expected, remedy));
  }

  /** A problem of a key's value, of one of several, or of the block if the key is not there. */
  InputProblem problemOf(String key, String value, String expected, String remedy) {
    YamlNode all = find(key).orElse(mapping);
    YamlNode at = all.find(value).orElse(all);
    return new InputProblem(file, at.line(), at.character(), key, value, expected, remedy);
  }

  /** A problem of a key itself. */
  void problem(YamlNode.Entry entry, String found, String expected, String remedy) {
    problems.add(
        new InputProblem(file, entry.line(), entry.character(), "", found, expected, remedy));
  }

  /** A problem of the block as a whole. */
  void problem(String found, String expected, String remedy) {
    problems.add(
        new InputProblem(file, mapping.line(), mapping.character(), "", found, expected, remedy));
  }

  private void wrongKind(String key, YamlNode node, String expected, String remedy) {
    String found = node.kind() + " in key '" + key + "'";
    problems.add(
        new InputProblem(file, node.line(), node.character(), "", found, expected, remedy));
  }

  /** True if a key is not there and no other key can have been meant for it. */
  boolean misses(String key) {
    return !has(key) && !meant.contains(key);
  }

  /** A text that must be there; empty if it is not. */
  String text(String key) {
    return require(key, "a value").flatMap(node -> scalar(key, node)).orElse("");
  }

  /** A text that may be left out; then empty. */
  String optionalText(String key) {
    return find(key).flatMap(node -> scalar(key, node)).orElse("");
  }

  /** A text that may be left out. */
  Optional<String> findText(String key) {
    return find(key).flatMap(node -> scalar(key, node)).filter(text -> !text.isEmpty());
  }

  private Optional<YamlNode> require(String key, String expected) {
    Optional<YamlNode> node = find(key);
    if (misses(key)) {
      problem(
          "no key '" + key + "'",
          expected,
          "Add the key '" + key + "'; docs/formats/studies.md tells what it means.");
    }
    return node;
  }

  private Optional<String> scalar(String key, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      if (scalar.text().isEmpty()) {
        problem(key, "", "a value", "Give the key a value, or delete it.");
        return Optional.empty();
      }
      return Optional.of(scalar.text());
    }
    wrongKind(key, node, "a single value", "Write one value after the colon.");
    return Optional.empty();
  }

  /** A list of texts that must be there; a single text counts as a list of one. */
  List<String> texts(String key) {
    Optional<YamlNode> node = require(key, "a name or a list of names");
    if (node.isPresent()
        && node.get() instanceof YamlNode.Sequence sequence
        && sequence.items().isEmpty()) {
      wrongKind(key, sequence, "a name or a list of names", "Write at least one name.");
    }
    return node.isPresent() ? optionalTexts(key) : List.of();
  }

  /** A list of texts that may be left out. */
  List<String> optionalTexts(String key) {
    Optional<YamlNode> node = find(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof YamlNode.Sequence sequence)) {
      return scalar(key, node.get()).map(List::of).orElse(List.of());
    }
    List<String> texts = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      scalar(key, item).ifPresent(texts::add);
    }
    return texts;
  }

  /** A block of keys that may be left out. */
  Optional<Keys> findKeys(String key) {
    return find(key).flatMap(node -> keys(key, node));
  }

  private Optional<Keys> keys(String key, YamlNode node) {
    if (node instanceof YamlNode.Mapping block) {
      return Optional.of(new Keys(file, block, problems));
    }
    wrongKind(key, node, "keys with values", "Write '" + key + ": {key: value, ...}'.");
    return Optional.empty();
  }

  /** A list of blocks that may be left out. */
  List<Keys> blocks(String key) {
    Optional<YamlNode> node = find(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof YamlNode.Sequence sequence) {
      List<Keys> blocks = new ArrayList<>();
      sequence.items().forEach(item -> keys(key, item).ifPresent(blocks::add));
      return blocks;
    }
    wrongKind(key, node.get(), "a list", "Begin every item of the list with '- '.");
    return List.of();
  }

  List<YamlNode.Entry> entries() {
    return mapping.entries();
  }

  /** A number that must be there and fit; NaN if it does not. */
  double number(String key, Predicate<Double> fits, String expected) {
    return require(key, expected).isPresent()
        ? findNumber(key, fits, expected).orElse(Double.NaN)
        : Double.NaN;
  }

  OptionalDouble findNumber(String key, Predicate<Double> fits, String expected) {
    Optional<String> text = findText(key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    Optional<Double> number = parse(text.get()).filter(fits);
    if (number.isEmpty()) {
      problem(key, text.get(), expected, "Correct the value; the unit stands in the key.");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(number.get());
  }

  OptionalInt findWhole(String key, Predicate<Double> fits, String expected) {
    OptionalDouble number = findNumber(key, fits.and(value -> value % 1 == 0), expected);
    return number.isPresent() ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
  }

  private static Optional<Double> parse(String text) {
    try {
      return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A new value or a percentage with a sign. */
  Optional<Change> findChange(String key) {
    Optional<String> text = findText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Change> change =
        text.get().endsWith("%")
            ? percentage(text.get()).map(Function.identity())
            : parse(text.get()).filter(value -> value >= 0).map(Change.To::new);
    if (change.isEmpty()) {
      problem(
          key,
          text.get(),
          "a number of 0 or more, or a percentage with a sign such as -50% or +20%",
          "Correct the value; the unit stands in the key.");
    }
    return change;
  }

  /** A percentage with a sign. */
  Optional<Change.By> findPercentage(String key) {
    Optional<String> text = findText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Change.By> change = percentage(text.get());
    if (change.isEmpty()) {
      problem(
          key,
          text.get(),
          "a percentage with a sign such as -50% or +20%, not below -100%",
          "Write the change against the shipped value, with its sign and '%'.");
    }
    return change;
  }

  private static Optional<Change.By> percentage(String text) {
    if (!text.matches("[+-][0-9.]+ ?%")) {
      return Optional.empty();
    }
    return parse(text.substring(0, text.length() - 1).strip())
        .filter(percent -> percent >= -100)
        .map(Change.By::new);
  }

  /** Yes or no; empty if left out. */
  Optional<Boolean> findYesNo(String key) {
    Optional<String> text = findText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().equals("yes") || text.get().equals("true")) {
      return Optional.of(true);
    }
    if (text.get().equals("no") || text.get().equals("false")) {
      return Optional.of(false);
    }
    problem(key, text.get(), "yes or no", "Write yes or no.");
    return Optional.empty();
  }

  /** A text that stands for something. */
  <E> Optional<E> findChoice(String key, Function<String, Optional<E>> read, List<String> choices) {
    return findText(key).flatMap(text -> chosen(key, text, read, choices));
  }

  /** A list of texts, each of which stands for something; may be left out. */
  <E> List<E> optionalChoices(
      String key, Function<String, Optional<E>> read, List<String> choices) {
    return optionalTexts(key).stream()
        .flatMap(text -> chosen(key, text, read, choices).stream())
        .toList();
  }

  private <E> Optional<E> chosen(
      String key, String text, Function<String, Optional<E>> read, List<String> choices) {
    Optional<E> found = read.apply(text);
    if (found.isEmpty()) {
      problem(
          key,
          text,
          "one of " + String.join(", ", choices),
          Names.didYouMean(text, choices, 2, "Choose one."));
    }
    return found;
  }

  /** A text that must be there and stands for something. */
  <E> Optional<E> choice(String key, Function<String, Optional<E>> read, List<String> choices) {
    return require(key, "one of " + String.join(", ", choices)).isPresent()
        ? findChoice(key, read, choices)
        : Optional.empty();
  }
}

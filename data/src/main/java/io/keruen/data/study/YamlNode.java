package io.keruen.data.study;

import java.util.List;
import java.util.Optional;

/** A value of a YAML file and where it stands. Lines and their characters count from 1. */
sealed interface YamlNode permits YamlNode.Scalar, YamlNode.Sequence, YamlNode.Mapping {
  int line();

  int character();

  /** What it is, for messages. */
  String kind();

  /** The first single value in it that is this text. */
  Optional<YamlNode> find(String text);

  /** A single value, as text; empty for a key without a value. */
  record Scalar(String text, int line, int character) implements YamlNode {
    @Override
    public String kind() {
      return text.isEmpty() ? "nothing" : "'" + text + "'";
    }

    @Override
    public Optional<YamlNode> find(String wanted) {
      return text.equals(wanted) ? Optional.of(this) : Optional.empty();
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, int line, int character) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return items.isEmpty() ? "an empty list" : "a list";
    }

    @Override
    public Optional<YamlNode> find(String text) {
      return items.stream().flatMap(item -> item.find(text).stream()).findFirst();
    }
  }

  /** Keys with values, in the order of the file. */
  record Mapping(List<Entry> entries, int line, int character) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "keys with values";
    }

    @Override
    public Optional<YamlNode> find(String text) {
      return entries.stream().flatMap(entry -> entry.value().find(text).stream()).findFirst();
    }
  }

  /** A key and its value. */
  record Entry(String key, int line, int character, YamlNode value) {}
}

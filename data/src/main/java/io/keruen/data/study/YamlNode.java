package io.keruen.data.study;

import java.util.List;

/** A value of a YAML file and where it stands. Lines and columns begin with 1. */
sealed interface YamlNode permits YamlNode.Scalar, YamlNode.Sequence, YamlNode.Mapping {
  int line();

  int column();

  /** What it is, for messages. */
  String kind();

  /** A single value, as text; empty for a key without a value. */
  record Scalar(String text, int line, int column) implements YamlNode {
    @Override
    public String kind() {
      return text.isEmpty() ? "nothing" : "'" + text + "'";
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values, in the order of the file. */
  record Mapping(List<Entry> entries, int line, int column) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "keys with values";
    }
  }

  /** A key and its value. */
  record Entry(String key, int line, int column, YamlNode value) {}
}

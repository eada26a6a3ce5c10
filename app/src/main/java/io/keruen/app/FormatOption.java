package io.keruen.app;

import picocli.CommandLine.Option;

/** How a command prints its result. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Print for people (text) or for programs (json); problems likewise.")
  private Format format = Format.TEXT;

  Format format() {
    return format;
  }
}

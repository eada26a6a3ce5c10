package io.keruen.data.build.draft;

/**
 * What a link is, apart from where it runs.
 *
 * @param quality class of the line ({@code double-electrified}, ...), empty when unknown
 * @param passage strait or canal, empty for none
 * @param opened year of opening, empty when unknown
 * @param source ids of the sources, separated by {@code |}
 */
public record Attributes(
    String quality,
    String passage,
    String opened,
    Status status,
    String source,
    Confidence confidence) {

  /** A line of which only the course is known. */
  public static Attributes ofSource(String source, Confidence confidence) {
    return new Attributes("", "", "", Status.OPEN, source, confidence);
  }

  public Attributes withStatus(Status other) {
    return new Attributes(quality, passage, opened, other, source, confidence);
  }

  public Attributes withQuality(String other) {
    return new Attributes(other, passage, opened, status, source, confidence);
  }

  public Attributes withOpened(String year) {
    return new Attributes(quality, passage, year, status, source, confidence);
  }

  /** The same line with one more source behind it. */
  public Attributes alsoFrom(String other) {
    boolean known = java.util.Arrays.asList(source.split("\\|", -1)).contains(other);
    return known
        ? this
        : new Attributes(quality, passage, opened, status, source + "|" + other, confidence);
  }

  /** Whether two stretches of line may be drawn as one link. */
  public boolean sameKind(Attributes other) {
    return quality.equals(other.quality)
        && passage.equals(other.passage)
        && opened.equals(other.opened)
        && status == other.status;
  }
}

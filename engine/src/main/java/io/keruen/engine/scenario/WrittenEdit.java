package io.keruen.engine.scenario;

/**
 * An edit and where it was written.
 *
 * @param file file name as the user knows it; empty for edits made by a program
 * @param line 1 is the first line; 0 if unknown
 * @param character 1 is the first character of the line; 0 if unknown
 */
public record WrittenEdit(
    NetworkEdit edit, Precedence precedence, String file, int line, int character) {

  /** What happens where an earlier edit set the same value otherwise. */
  public enum Precedence {
    /** It is a problem. */
    NONE,
    /** The later edit wins. */
    OVERRIDE,
    /** The earlier edit wins. */
    YIELD,
    /** Nothing is changed; what the edit would set is kept from edits that yield. */
    RESERVE
  }

  /** An edit made by a program. */
  public static WrittenEdit of(NetworkEdit edit) {
    return new WrittenEdit(edit, Precedence.NONE, "", 0, 0);
  }

  /** The same edit, winning over earlier ones. */
  public WrittenEdit overriding() {
    return new WrittenEdit(edit, Precedence.OVERRIDE, file, line, character);
  }

  /** The same edit, giving way to earlier ones. */
  public WrittenEdit yielding() {
    return new WrittenEdit(edit, Precedence.YIELD, file, line, character);
  }

  /** An edit that changes nothing and keeps what this one sets from edits that yield. */
  public WrittenEdit reserving() {
    return new WrittenEdit(edit, Precedence.RESERVE, file, line, character);
  }

  /** Where it was written: {@code edits.yaml:12}; its summary if that is unknown. */
  public String where() {
    return file.isEmpty() ? "'" + edit.summary() + "'" : file + ":" + line;
  }
}

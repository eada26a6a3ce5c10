package io.keruen.app.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a trial.
 *
 * @param fault what all trials with the same fault share; empty if it is none
 * @param details for people who mend it
 */
record Verdict(Kind kind, String fault, String details) {
  private static final int FRAMES = 2;

  /** How a trial ends. */
  enum Kind {
    SURVIVED,
    REFUSED,
    FAULT
  }

  static Verdict survived() {
    return new Verdict(Kind.SURVIVED, "", "");
  }

  static Verdict refused() {
    return new Verdict(Kind.REFUSED, "", "");
  }

  static Verdict fault(String fault, String details) {
    return new Verdict(Kind.FAULT, fault, details);
  }

  /** An exception that nobody should see; told from others by where it comes from. */
  static Verdict thrown(Throwable thrown) {
    List<String> frames =
        Arrays.stream(thrown.getStackTrace())
            .map(StackTraceElement::toString)
            .map(frame -> frame.replaceFirst("^[^/]*//?", ""))
            .filter(frame -> frame.startsWith("io.keruen."))
            .filter(frame -> !frame.startsWith(Verdict.class.getPackageName()))
            .limit(FRAMES)
            .toList();
    return fault(
        thrown.getClass().getName()
            + frames.stream().collect(Collectors.joining(" < ", " at ", "")),
        thrown.toString());
  }
}

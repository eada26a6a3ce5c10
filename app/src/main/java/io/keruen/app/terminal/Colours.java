package io.keruen.app.terminal;

/** How text is set off on a terminal. */
public enum Colours {
  NONE,
  ANSI;

  private static final String ESCAPE = "\u001b[";

  public boolean isOn() {
    return this == ANSI;
  }

  /** For headings and headline figures. */
  public String strong(String text) {
    return wrapped("1", text);
  }

  /** For what a reader may skip. */
  public String faint(String text) {
    return wrapped("2", text);
  }

  /** For gains. */
  public String good(String text) {
    return wrapped("32", text);
  }

  /** For losses, gaps and warnings. */
  public String bad(String text) {
    return wrapped("33", text);
  }

  private String wrapped(String code, String text) {
    return this == NONE || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}

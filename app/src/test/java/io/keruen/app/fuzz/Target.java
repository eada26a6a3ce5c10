package io.keruen.app.fuzz;

import java.io.IOException;

/** What is tried: a reader or a command. Asked by several threads at once. */
interface Target {
  /** As users call it. */
  String name();

  /** Draws an input. */
  Trial draw(Draw draw);

  /** Tries it in a folder that no other trial uses at the time. */
  Verdict judge(Trial trial, Workspace workspace) throws IOException;

  /** Lines of a test that tries it again. */
  String asTest(Trial trial);
}

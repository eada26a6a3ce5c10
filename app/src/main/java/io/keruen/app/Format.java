package io.keruen.app;

/** How a command prints its result. */
enum Format {
  TEXT,
  JSON
}

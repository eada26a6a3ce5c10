package io.keruen.data.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** Who may do what with a file or folder. */
final class Protection {
  private Protection() {}

  /**
   * Gives what takes the place of a file or folder its owner, group and rights, as far as this user
   * may; does nothing if it does not exist, or where there are no such rights.
   */
  static void copy(Path of, Path to) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(of, PosixFileAttributeView.class);
    PosixFileAttributeView into = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (from == null || into == null || !Files.exists(of)) {
      return;
    }
    PosixFileAttributes given = from.readAttributes();
    PosixFileAttributes own = into.readAttributes();
    try {
      if (!given.group().equals(own.group())) {
        into.setGroup(given.group());
      }
      if (!given.owner().equals(own.owner())) {
        into.setOwner(given.owner());
      }
    } catch (IOException e) {
      // only the superuser may give files away: the rights hold for this user then
    }
    if (!given.permissions().equals(own.permissions())) {
      into.setPermissions(given.permissions());
    }
  }
}

package io.keruen.data.result;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;

/** Swaps the names of two folders at once, which Java has no call for. */
final class NameExchange {
  private static final int SWAP = 2; // RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
  private static final int HERE = -100; // AT_FDCWD

  /** How the system reads names of files. */
  private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding"));

  private NameExchange() {}

  /**
   * Swaps two names: at every instant each of them names one of the two folders.
   *
   * @return false if the system or its file system cannot; nothing has happened then
   */
  static boolean swap(Path one, Path other) {
    try {
      return Platform.isMac()
          ? call("renamex_np", name(one), name(other), SWAP)
          : call("renameat2", HERE, name(one), HERE, name(other), SWAP);
    } catch (LinkageError e) {
      return false; // no such call here, or no native code at all
    }
  }

  private static boolean call(String function, Object... arguments) {
    Function swapping = NativeLibrary.getInstance(Platform.C_LIBRARY_NAME).getFunction(function);
    return swapping.invokeInt(arguments) == 0;
  }

  /** A name as C has it, with a zero at its end. */
  private static byte[] name(Path path) {
    byte[] bytes = path.toAbsolutePath().toString().getBytes(NAMES);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }
}

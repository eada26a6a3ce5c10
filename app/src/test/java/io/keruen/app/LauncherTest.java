package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    change_a_source();

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
  void a_current_folder_that_was_deleted_is_told() throws Exception {
    install_jdk("17.0.15");
    script(tools.resolve("mvn"), BUILD);
    String away = "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" --version";

    Outcome outcome =
        outcome("one", List.of("bash", "-c", away, project.resolve("keruen").toString()));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    // Bash itself may say so first.
    assertThat(outcome.err())
        .endsWith(
            "The current folder no longer exists.\nGo to another one and start Keruen again.\n");
    assertThat(project.resolve("builds.txt")).doesNotExist();
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
        "PATH", only("bash", "dirname", "readlink", "sed", "find", "head", "cat", "mkdir", "rm"));

    Outcome outcome = launch(project.resolve("keruen"), "--version");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("must be built once, and needs Maven 3.8 or newer")
        .contains("apt install maven");
  }

  @Test
  void what_is_built_starts_where_a_new_build_cannot_be_written() throws Exception {
    install_jdk("17.0.15");
    script(tools.resolve("mvn"), BUILD);
    launch(project.resolve("keruen"), "--version");
    change_a_source();

    Outcome outcome = launch_without_rights("route", "A", "B");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("java: route\njava: A\njava: B\n");
    assertThat(outcome.err())
        .isEqualTo(
            "Keruen cannot be built again, and starts as it was built last, without later changes of"
                + " its sources: "
                + project.toRealPath().resolve("target")
                + " cannot be written to (Permission denied).\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void where_nothing_is_built_and_nothing_can_be_written_it_says_so_at_once() throws Exception {
    install_jdk("17.0.15");
    script(tools.resolve("mvn"), BUILD);

    Outcome outcome = launch_without_rights("--version");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "Keruen must be built once, and cannot be: "
                + project.toRealPath().resolve("target")
                + " cannot be written to (Permission denied).\nMake it writable for ")
        .endsWith(", or copy Keruen to a folder of your own and start it there.\n");
    assertThat(project.resolve("builds.txt")).doesNotExist();
  }

  /** The number of a process that is long gone, or that another program has got since; or none. */
  @ParameterizedTest
  @ValueSource(strings = {"", "999999999 1\n", "%d 1\n"})
  void a_lock_that_a_killed_start_left_is_taken_over(String signature) throws Exception {
    install_jdk("17.0.15");
    script(tools.resolve("mvn"), BUILD);
    Path lock = Files.createDirectories(project.resolve("target/launcher.lock"));
    if (!signature.isEmpty()) {
      Files.writeString(
          lock.resolve("pid"), String.format(signature, ProcessHandle.current().pid()));
    }

    Outcome outcome = launch(project.resolve("keruen"), "--version");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(builds()).isEqualTo(1);
    assertThat(lock).doesNotExist();
  }

  @Test
  void of_two_starts_at_once_the_second_waits_for_the_build_of_the_first() throws Exception {
    install_jdk("17.0.15");
    script(tools.resolve("mvn"), BUILD.replace("echo built", "sleep 2; echo built"));
    Process first = start("first", List.of(project.resolve("keruen").toString(), "--version"));
    while (!Files.exists(project.resolve("target/launcher.lock/pid"))) {
      assertThat(first.isAlive()).isTrue();
      Thread.sleep(20);
    }

    Outcome second = launch(project.resolve("keruen"), "--version");

    assertThat(second.exitCode()).isZero();
    assertThat(second.err())
        .containsOnlyOnce("Waiting for another start of Keruen that is building it")
        .doesNotContain("Building");
    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  private record Outcome(int exitCode, String out, String err) {}

  private Outcome launch(Path launcher, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return outcome("one", command);
  }

  /** As somebody who may read the project, but write nowhere in it. */
  private Outcome launch_without_rights(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      assumeThat(Path.of("/usr/bin/setpriv")).as("root can become somebody else").exists();
      command.addAll(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534"));
      command.add("--clear-groups");
    }
    command.add(project.resolve("keruen").toString());
    command.addAll(List.of(arguments));
    allow(temporary, "rwxr-xr-x");
    List<Path> folders;
    try (Stream<Path> inside = Files.walk(project)) {
      folders = inside.filter(Files::isDirectory).toList();
    }
    for (Path folder : folders) {
      allow(folder, "r-xr-xr-x");
    }
    try {
      return outcome("one", command);
    } finally {
      for (Path folder : folders) {
        allow(folder, "rwxr-xr-x");
      }
    }
  }

  private Outcome outcome(String name, List<String> command) throws Exception {
    Process process = start(name, command);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
    return new Outcome(
        process.exitValue(),
        Files.readString(temporary.resolve(name + ".out")),
        Files.readString(temporary.resolve(name + ".err")));
  }

  /** Starts, writing to files of this name. */
  private Process start(String name, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectOutput(temporary.resolve(name + ".out").toFile())
            .redirectError(temporary.resolve(name + ".err").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void change_a_source() throws IOException {
    Path source = Files.createFile(project.resolve("engine/src/main/Changed.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
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
    allow(file, "rwxr-xr-x");
  }

  private static void allow(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}

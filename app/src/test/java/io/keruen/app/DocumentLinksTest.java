package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents and comments point only to what is there. */
class DocumentLinksTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> FOLDERS =
      List.of("docs", "app/src", "bench", "data/src", "data/eurasia", "engine/src", "studies");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern MENTION = Pattern.compile("docs/[a-z]+/[a-z0-9-]+\\.[a-z]+");

  @Test
  void every_link_of_a_document_leads_to_a_file_or_heading() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : files(".md")) {
      String text = Files.readString(document);
      LINK.matcher(text)
          .results()
          .map(link -> link.group(1))
          .filter(link -> !link.startsWith("http"))
          .filter(link -> !leads(document, text, link))
          .forEach(link -> broken.add(document + ": " + link));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_document_named_in_code_or_text_is_there() throws IOException {
    List<String> broken = new ArrayList<>();
    for (String ending : List.of(".md", ".java", ".yaml", ".html")) {
      for (Path file : files(ending)) {
        MENTION
            .matcher(Files.readString(file))
            .results()
            .map(MatchResult::group)
            .filter(name -> !Files.exists(ROOT.resolve(name)))
            .forEach(name -> broken.add(file + ": " + name));
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leads(Path document, String text, String link) {
    int hash = link.indexOf('#');
    return hash == 0
        ? text.lines()
            .filter(line -> line.startsWith("#"))
            .map(DocumentLinksTest::anchor)
            .anyMatch(link.substring(1)::equals)
        : Files.exists(
            document.resolveSibling(hash < 0 ? link : link.substring(0, hash)).normalize());
  }

  /** As the usual viewers make it: lower case, without marks, hyphens for spaces. */
  private static String anchor(String heading) {
    return heading
        .replaceFirst("#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static List<Path> files(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    if (ending.equals(".md")) {
      found.add(ROOT.resolve("README.md"));
    }
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return found;
  }
}

package wagewire.ingest.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.platform.LivePlatform;
import wagewire.model.source.PlatformFolder;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.Sources;

/** The steps of CONTRIBUTING for an invented platform: two tables and a test case are enough. */
class AddingAPlatformTest {

  private static final String TABLES = "wagewire/model/platforms/quarry/";
  private static final String CASE = "wagewire/ingest/platforms/quarry/walks/board/";

  /** The files of the platform, by path; cells are divided by blanks where others have tabs. */
  private static final Map<String, String> FILES =
      Map.of(
          TABLES + "platform.tsv",
          """
          name Quarry
          tier documented
          kind own
          form json
          gap PT2S
          host https://{token}.quarry.example
          list /jobs.json?page={page}
          paging page 1
          address quarry.example {x} / {x} lower
          """,
          TABLES + "fields.tsv",
          """
          jobs LIST LIST
          id TEXT MARK id
          name TEXT READ title
          town TEXT READ place
          """,
          CASE + "walk.tsv",
          """
          token acme
          GET https://acme.quarry.example/jobs.json?page=1  200 jobs.json
          GET https://acme.quarry.example/jobs.json?page=2  200 none.json
          outcome ok
          """,
          CASE + "jobs.json",
          """
          {"jobs":[{"id":"7","name":"Stonemason","town":"Bath","shift":"night"}]}
          """,
          CASE + "none.json",
          """
          {"jobs":[]}
          """,
          CASE + "expected.jsonl",
          """
          {"external_id":"7","title":"Stonemason","places":[{"text":"Bath"}],"pays":[],\
          "unread":{"shift":"night"}}
          """);

  private static final Path PLATFORMS =
      Path.of("../model/src/main/resources/wagewire/model/platforms");

  @TempDir Path classPath;

  @Test
  void aPlatformIsCollectedFromItsFolderAlone() throws Exception {
    copy(PLATFORMS, classPath.resolve("wagewire/model/platforms"));
    for (var file : FILES.entrySet()) {
      Path path = classPath.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(
          path, path.toString().endsWith(".tsv") ? tabs(file.getValue()) : file.getValue());
    }

    assertThat(withClassPath(classPath))
        .containsExactly("quarry:acme", "Quarry", "PT2S", "walked through");
    assertThat(LivePlatform.find("quarry")).as("without the folder").isEmpty();
  }

  @Test
  void theRecipeHasAtMostTenLinesAndNamesEachFile() throws IOException {
    String page = Files.readString(Path.of("../CONTRIBUTING.md"));
    String recipe =
        page.substring(page.indexOf("**A platform.**"), page.indexOf("**An address in web"));

    assertThat(recipe.strip().lines()).hasSizeLessThanOrEqualTo(10);
    assertThat(recipe)
        .contains("wagewire/model/platforms/ID", "I/platforms/ID", "platform.tsv", "fields.tsv")
        .contains("walks/NAME", "walk.tsv", "expected.jsonl");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        if (Files.isRegularFile(file)) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(Objects.requireNonNull(copy.getParent()));
          Files.copy(file, copy);
        }
      }
    }
  }

  /** {@code paging page 1} is one value, which has a blank. */
  private static String tabs(String table) {
    return table.replace(" ", "\t").replace("page\t1\n", "page 1\n");
  }

  /** Runs the check in classes that are loaded anew, with a folder before the class path. */
  private static List<String> withClassPath(Path folder) throws Exception {
    List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(url(entry));
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Callable<?> check =
          (Callable<?>)
              loader
                  .loadClass(Check.class.getName())
                  .getConstructor(URI.class)
                  .newInstance(folder.toUri());
      return ((List<?>) check.call()).stream().map(String::valueOf).toList();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL url(String entry) throws MalformedURLException {
    return Path.of(entry).toUri().toURL();
  }

  /** Uses the platform in each way in which its folder is read. */
  public static final class Check implements Callable<List<String>> {

    private final Path root;

    public Check(URI root) {
      this.root = Path.of(root).resolve("wagewire/ingest/platforms");
    }

    @Override
    public List<String> call() throws Exception {
      PlatformFolder folder =
          PlatformFolder.all().stream()
              .filter(one -> one.id().equals("quarry"))
              .findFirst()
              .orElseThrow();
      SourceTerms terms = Sources.of("quarry");
      WalkFixturesTest.isWalkedThrough(root.resolve("quarry/walks/board"), root);
      return List.of(
          BoardAddressMatcher.load()
              .recognise("https://acme.quarry.example/")
              .orElseThrow()
              .toString(),
          folder.required("name"),
          terms.limits().gap().toString(),
          "walked through");
    }
  }
}

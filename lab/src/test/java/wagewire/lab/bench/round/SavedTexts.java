package wagewire.lab.bench.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;
import wagewire.transform.title.TitleClassifier;

/** Titles and descriptions of real postings, from saved answers of Greenhouse. */
final class SavedTexts {

  private static final int LEAST = 100;

  private final List<SavedText> texts;
  private final Map<Boolean, List<String>> titles;

  /**
   * A description in the ways in which it is written within a page.
   *
   * @param escaped HTML as escaped text within JSON
   * @param json HTML within JSON
   * @param plain without markup, within JSON
   */
  record SavedText(String html, String escaped, String json, String plain) {

    static SavedText of(String html) {
      return new SavedText(
          html.replace("]]>", ""),
          inJson(html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")),
          inJson(html),
          inJson(Jsoup.parse(html).text()));
    }
  }

  private SavedTexts(List<SavedText> texts, Map<Boolean, List<String>> titles) {
    this.texts = texts;
    this.titles = titles;
  }

  /** Reads all postings with a description in a folder. */
  static SavedTexts read(Path folder) throws IOException {
    TitleClassifier classifier = TitleClassifier.load();
    try (Stream<Path> files = Files.list(folder)) {
      List<JsonNode> jobs =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .flatMap(SavedTexts::jobs)
              .filter(job -> job.path("content").asString("").length() > LEAST)
              .toList();
      List<String> titles = jobs.stream().map(SavedTexts::title).toList();
      return new SavedTexts(
          jobs.stream()
              .map(job ->
                  SavedText.of(Parser.unescapeEntities(job.path("content").asString(), false)))
              .toList(),
          Map.of(
              true,
              titles.stream().filter(title -> mayHaveRole(classifier, title, true)).toList(),
              false,
              titles.stream().filter(title -> mayHaveRole(classifier, title, false)).toList()));
    }
  }

  private static String title(JsonNode job) {
    return job.path("title").asString().replaceAll("[\"\\\\<>&]", " ").strip();
  }

  /** Returns whether a title counts as that, whether its department is known or not. */
  private static boolean mayHaveRole(TitleClassifier titles, String title, boolean role) {
    return titles.mayHaveRole(title, null) == role && titles.mayHaveRole(title, "Office") == role;
  }

  private static Stream<JsonNode> jobs(Path file) {
    try {
      return StreamSupport.stream(
          Json.tree(Files.readAllBytes(file)).path("jobs").spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inJson(String text) {
    String quoted = Json.text(text);
    // "<\/" as an answer within a page's script has it.
    return quoted.substring(1, quoted.length() - 1).replace("</", "<\\/");
  }

  SavedText text(long id) {
    return texts.get(Math.floorMod(Long.hashCode(id * 31), texts.size()));
  }

  String title(long id, boolean goToMarket) {
    List<String> all = titles.get(goToMarket);
    return all == null ? "" : all.get(Math.floorMod(Long.hashCode(id * 17), all.size()));
  }
}

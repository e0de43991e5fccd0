package wagewire.app.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wagewire.transform.normalise.Normaliser;

/** The labelled sets that come with the program: made for it, so they prove only that it stays. */
final class OwnSets {

  private static final String FOLDER = "/wagewire/labels/";

  private static final List<String> NAMES =
      List.of(
          "titles.tsv",
          "employers.tsv",
          "pay-texts.tsv",
          "descriptions.tsv",
          "places.tsv",
          "tools.tsv");

  private OwnSets() {}

  static List<LabelledSet> all() {
    return NAMES.stream().map(name -> LabelledSet.of(name, text(name).lines().toList())).toList();
  }

  private static String text(String name) {
    try (InputStream stream = Normaliser.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("There is no labelled set " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FOLDER + name, e);
    }
  }
}

package wagewire.lab.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wagewire.transform.normalise.Normaliser;

/**
 * The built-in labelled sets. They were written for this program, so they prevent regressions only.
 */
final class OwnSets {

  private static final String FOLDER = "/wagewire/labels/";

  /** Name of the file of texts, here and in other folders. */
  static final String TEXTS = "advert-texts.tsv";

  private static final List<String> NAMES =
      List.of(
          "titles.tsv",
          "employers.tsv",
          "pay-texts.tsv",
          "descriptions.tsv",
          "places.tsv",
          "work-modes.tsv",
          "work-modes-held-out.tsv",
          "tools.tsv",
          "languages.tsv",
          "duplicates.tsv");

  private OwnSets() {}

  static List<LabelledSet> all() {
    return NAMES.stream().map(OwnSets::set).toList();
  }

  /** Returns the texts that sets of pairs refer to. */
  static AdvertTexts texts() {
    return AdvertTexts.of(set(TEXTS));
  }

  private static LabelledSet set(String name) {
    return LabelledSet.of(name, text(name).lines().toList());
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

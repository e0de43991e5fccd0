package wagewire.lab.evaluate;

import java.util.List;
import wagewire.model.table.ResourceTable;

/**
 * The built-in labelled sets. They were written for this program, so they prevent regressions only.
 */
final class OwnSets {

  private static final String FOLDER = "labels/";

  /** Name of the file of texts, here and in other folders. */
  static final String TEXTS = "advert-texts.tsv";

  private static final List<String> NAMES =
      List.of(
          "titles.tsv",
          "border-titles.tsv",
          "employers.tsv",
          "pay-texts.tsv",
          "descriptions.tsv",
          "places.tsv",
          "work-modes.tsv",
          "work-modes-held-out.tsv",
          "employment.tsv",
          "tools.tsv",
          "languages.tsv",
          "contacts.tsv",
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
    return LabelledSet.of(name, ResourceTable.file(OwnSets.class, FOLDER + name));
  }
}

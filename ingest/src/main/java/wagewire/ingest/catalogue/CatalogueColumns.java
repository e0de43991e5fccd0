package wagewire.ingest.catalogue;

import java.util.List;
import java.util.stream.Stream;
import wagewire.ingest.catalogue.ParsedCatalogue.CatalogueProblem;
import wagewire.model.error.ErrorCode;
import wagewire.model.text.NearestName;

/** Columns of the catalogue. */
final class CatalogueColumns {

  static final String PLATFORM = "platform";
  static final String TOKEN = "token";
  static final String EMPLOYER = "employer";
  static final String KIND = "kind";
  static final String PREDECESSOR = "predecessor";
  static final String BASE_URL = "base_url";
  static final String WEBSITE = "website";
  static final String NOTE = "note";

  /** The list that the line comes from. */
  static final String LISTED_BY = "listed_by";

  /** The day on which the board was chosen for what it showed. */
  static final String SELECTED_ON = "selected_on";

  /** The property that it was chosen by, such as {@code live}. */
  static final String SELECTED_BY = "selected_by";

  /** The postings that are requested by themselves: a {@link DetailScope}. */
  static final String DETAILS = "details";

  /** The day on which the board was last found to be gone for good. */
  static final String GONE_ON = "gone_on";

  private static final List<String> KNOWN =
      List.of(
          PLATFORM,
          TOKEN,
          EMPLOYER,
          KIND,
          PREDECESSOR,
          BASE_URL,
          WEBSITE,
          NOTE,
          LISTED_BY,
          SELECTED_ON,
          SELECTED_BY,
          DETAILS,
          GONE_ON);

  private CatalogueColumns() {}

  /** Returns unknown columns, and missing ones that are required. */
  static List<CatalogueProblem> problems(List<String> header) {
    Stream<CatalogueProblem> unknown =
        header.stream()
            .filter(column -> !KNOWN.contains(column))
            .map(column ->
                problem(
                    ErrorCode.UNREADABLE_CATALOGUE,
                    "unknown column " + NearestName.suggest(column, KNOWN)));
    Stream<CatalogueProblem> missing =
        Stream.of(PLATFORM, TOKEN)
            .filter(column -> !header.contains(column))
            .map(column ->
                problem(
                    ErrorCode.MISSING_COLUMN,
                    "the catalogue has no column '%s'; known columns: %s"
                        .formatted(column, String.join(", ", KNOWN))));
    return Stream.concat(unknown, missing).toList();
  }

  private static CatalogueProblem problem(ErrorCode code, String what) {
    return new CatalogueProblem(1, code, what);
  }
}

package wagewire.ingest.catalogue;

import java.util.List;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;

/** Names of the catalogue's columns. */
final class CatalogueColumns {

  static final String PLATFORM = "platform";
  static final String TOKEN = "token";
  static final String EMPLOYER = "employer";
  static final String KIND = "kind";
  static final String PREDECESSOR = "predecessor";
  static final String BASE_URL = "base_url";
  static final String NOTE = "note";

  private static final List<String> KNOWN =
      List.of(PLATFORM, TOKEN, EMPLOYER, KIND, PREDECESSOR, BASE_URL, NOTE);

  private CatalogueColumns() {}

  /** Throws {@link WagewireException} for a column that is unknown, or needed and missing. */
  static void check(List<String> header, String file) {
    String where = file + ", line 1";
    for (String column : header) {
      if (!KNOWN.contains(column)) {
        throw Catalogue.unreadable(
            "unknown column " + NearestName.suggest(column, KNOWN), where, null);
      }
    }
    for (String needed : List.of(PLATFORM, TOKEN)) {
      if (!header.contains(needed)) {
        throw new WagewireException(
            ErrorCode.MISSING_COLUMN,
            "the catalogue has no column '%s'".formatted(needed),
            where,
            "Its header names some of " + String.join(", ", KNOWN));
      }
    }
  }
}

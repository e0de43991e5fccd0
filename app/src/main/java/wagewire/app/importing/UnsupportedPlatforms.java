package wagewire.app.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.table.ResourceTable;

/** Errors for platforms and files that are no source of listings. */
final class UnsupportedPlatforms {

  private static final List<String[]> SITES =
      ResourceTable.lines(UnsupportedPlatforms.class, "unsupported.tsv");

  private UnsupportedPlatforms() {}

  /**
   * Checks a platform.
   *
   * @throws WagewireException UNSUPPORTED for a site that is known to be no source
   */
  static void refuse(String platform) {
    String name = platform.toLowerCase(Locale.ROOT);
    for (String[] site : SITES) {
      if (site[0].equals(name)) {
        throw new WagewireException(
            ErrorCode.UNSUPPORTED,
            "unsupported: '%s' is no listing source".formatted(platform),
            site[1],
            "Import the employers' own boards, or pages with schema.org JobPosting (jsonld).");
      }
    }
  }

  static WagewireException without(List<Path> files) {
    return new WagewireException(
        ErrorCode.UNSUPPORTED,
        "unsupported: no listing source, for there is no schema.org JobPosting in it",
        files.toString(),
        "Name the platform that sent it, or import pages of single postings.");
  }
}

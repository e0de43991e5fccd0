package wagewire.ingest.catalogue;

import java.util.List;
import wagewire.model.board.SourceKind;

/**
 * Summary of a catalogue check.
 *
 * @param boards lines without problems
 * @param collected boards that are collected live
 * @param employers distinct employers of own boards
 * @param platforms in alphabetical order
 * @param problems by line; a catalogue with any is not loaded
 * @param hints possible mistakes
 */
public record CatalogueReport(
    String file,
    int boards,
    int collected,
    long employers,
    List<PlatformCount> platforms,
    List<CatalogueProblem> problems,
    List<Hint> hints) {

  /**
   * Boards of one platform and kind.
   *
   * @param live whether they are collected
   */
  public record PlatformCount(String platform, SourceKind kind, long boards, boolean live) {}

  /**
   * A possible mistake.
   *
   * @param line 1-based
   */
  public record Hint(long line, String what) {}
}

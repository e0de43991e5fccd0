package wagewire.ingest.catalogue;

import java.util.List;
import wagewire.model.board.SourceKind;

/**
 * What there is to say about a catalogue.
 *
 * @param boards lines without problems
 * @param collected those of them that are collected live
 * @param employers different ones, of own boards
 * @param platforms in alphabetical order
 * @param problems in the order of the lines; with one of them the catalogue is not read
 * @param hints what may be meant so
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
   * What may be a mistake.
   *
   * @param line counted from 1
   */
  public record Hint(long line, String what) {}
}

package wagewire.ingest.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.LivePlatform;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;

/**
 * A board in the catalogue.
 *
 * @param source published with every record of the board
 * @param baseUrl requested in place of the platform's address (mirrors, tests); null for the
 *     platform's
 * @param website of the employer, where a lost board is searched for; null when unknown
 * @param details postings that are requested by themselves
 * @param goneOn the day on which it was last found to be gone for good; null for a board that is
 *     not known to be
 */
public record BoardEntry(
    Source source,
    @Nullable URI baseUrl,
    @Nullable URI website,
    DetailScope details,
    @Nullable LocalDate goneOn) {

  public BoardEntry(Source source, @Nullable URI baseUrl) {
    this(source, baseUrl, null);
  }

  public BoardEntry(Source source, @Nullable URI baseUrl, @Nullable URI website) {
    this(source, baseUrl, website, DetailScope.ALL);
  }

  public BoardEntry(
      Source source, @Nullable URI baseUrl, @Nullable URI website, DetailScope details) {
    this(source, baseUrl, website, details, null);
  }

  public BoardId board() {
    return source.board();
  }

  /**
   * Returns the employer's name in lower case, as equal names are one employer; the board where
   * there is none.
   */
  public String employerKey() {
    String name = source.employer();
    return name == null ? board().toString() : name.toLowerCase(Locale.ROOT);
  }

  /** Returns false when the platform cannot be collected live yet. */
  public boolean live() {
    return LivePlatform.find(source.platform()).isPresent();
  }

  /** Returns the possible addresses of the board, likeliest first. */
  public List<BoardAddress> addresses(LivePlatform platform) {
    return baseUrl == null
        ? platform.addresses(source.token())
        : List.of(new BoardAddress(baseUrl, true));
  }
}

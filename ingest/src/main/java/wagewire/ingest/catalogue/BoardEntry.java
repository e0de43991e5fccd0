package wagewire.ingest.catalogue;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.platform.Platforms;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;

/**
 * One line of the catalogue.
 *
 * @param source what travels with every record of the board
 * @param baseUrl asked in place of the platform's own address (mirrors, tests); null for its own
 * @param website the employer's, on which a board that is lost is looked for; null when unknown
 */
public record BoardEntry(Source source, @Nullable URI baseUrl, @Nullable URI website) {

  public BoardEntry(Source source, @Nullable URI baseUrl) {
    this(source, baseUrl, null);
  }

  public BoardId board() {
    return source.board();
  }

  /** The same board as the one that took the place of another. */
  public BoardEntry succeeding(BoardId predecessor) {
    return new BoardEntry(
        new Source(
            source.platform(),
            source.token(),
            source.kind(),
            source.employer(),
            predecessor,
            source.simulated()),
        baseUrl,
        website);
  }

  /** False where the platform cannot be collected live yet: the board is kept, not collected. */
  public boolean live() {
    return Platforms.find(source.platform()).isPresent();
  }
}

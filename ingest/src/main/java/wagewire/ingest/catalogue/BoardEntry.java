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
 */
public record BoardEntry(Source source, @Nullable URI baseUrl) {

  public BoardId board() {
    return source.board();
  }

  /** False where the platform cannot be collected live yet: the board is kept, not collected. */
  public boolean live() {
    return Platforms.find(source.platform()).isPresent();
  }
}

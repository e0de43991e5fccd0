package wagewire.ingest.platform;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import wagewire.ingest.read.PayloadReader;

/** How one platform is asked for a board. Pure: it only says what to ask next. */
public interface LivePlatform {

  /** As in {@link wagewire.model.board.BoardId}. */
  String id();

  /** Where boards may live, likeliest first; the next is asked when one does not know the board. */
  List<URI> addresses();

  PayloadReader reader();

  /** The first request for a board at one of the addresses, or at one that stands in for it. */
  URI firstPage(URI address, String token);

  /** The request after the pages walked so far; empty when they are the whole board. */
  Optional<URI> nextPage(URI address, String token, PagesWalked walked);
}

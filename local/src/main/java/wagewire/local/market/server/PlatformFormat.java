package wagewire.local.market.server;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import wagewire.local.market.board.BoardPage;
import wagewire.local.market.board.ShownListing;

/** How one platform writes a board. A new platform is a new class and a line in the server. */
interface PlatformFormat {

  /** Id of the platform, and the first part of its addresses. */
  String platform();

  /** Matches the path behind the platform's id; its group is the board's token. */
  Pattern path();

  /** Whether the platform hands out an entity tag and honours it. */
  boolean hasEntityTag();

  /** The listings of the page that the query asks for. */
  List<ShownListing> listings(BoardPage page, Query query);

  /** Writes one listing as an object; of all the query only the switches count. */
  void write(ShownListing shown, boolean listed, Query query, JsonGenerator json);

  /** What stands before the listings. */
  String head();

  /** What stands behind the listings. */
  String tail(BoardPage page);

  /** The body of a 404. */
  String notFound();
}

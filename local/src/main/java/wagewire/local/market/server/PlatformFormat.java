package wagewire.local.market.server;

import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import wagewire.local.market.board.BoardPage;

/** How one platform writes a board. A new platform is a new class and a line in the server. */
interface PlatformFormat {

  /** Id of the platform, and the first part of its addresses. */
  String platform();

  /** Matches the path behind the platform's id; its group is the board's token. */
  Pattern path();

  /** Whether the platform hands out an entity tag and honours it. */
  boolean hasEntityTag();

  /** Writes the whole answer. */
  void write(BoardPage page, Query query, JsonGenerator json);

  /** The body of a 404. */
  String notFound();
}

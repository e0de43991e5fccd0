package wagewire.lab.market.server;

import wagewire.lab.market.server.skeleton.Skeleton;

/**
 * How one platform writes and serves a board.
 *
 * @param platform its id, and the first part of its addresses
 * @param mediaType of its pages
 * @param missing the body of a 404
 * @param announces whether its pages say how many listings the board has
 * @param marksUnlisted whether it hands out listings that a mark hides
 */
record PlatformFormat(
    String platform,
    Skeleton<PageView, AdvertView> skeleton,
    BoardPath path,
    Paging paging,
    String mediaType,
    Validator validator,
    String missing,
    boolean announces,
    boolean marksUnlisted) {

  /** The parameter that holds a page's number; empty where pages have none. */
  String numbered() {
    return switch (paging) {
      case Paging.Numbered numbered -> numbered.number();
      case Paging.Whole _, Paging.Newest _, Paging.Offset _ -> "";
    };
  }

  /** Whether a board may have more than one page. */
  boolean hasPages() {
    return switch (paging) {
      case Paging.Numbered _, Paging.Offset _ -> true;
      case Paging.Whole _, Paging.Newest _ -> false;
    };
  }
}

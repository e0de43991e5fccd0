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
    PlatformPaging paging,
    String mediaType,
    CacheValidator validator,
    String missing,
    boolean announces,
    boolean marksUnlisted) {

  /** The parameter that holds a page's number; empty where pages have none. */
  String numbered() {
    return switch (paging) {
      case PlatformPaging.Numbered numbered -> numbered.number();
      case PlatformPaging.Whole _, PlatformPaging.Newest _, PlatformPaging.Offset _ -> "";
    };
  }

  /** Whether a board may have more than one page. */
  boolean hasPages() {
    return switch (paging) {
      case PlatformPaging.Numbered _, PlatformPaging.Offset _ -> true;
      case PlatformPaging.Whole _, PlatformPaging.Newest _ -> false;
    };
  }
}

package wagewire.lab.market.format;

import wagewire.lab.market.server.skeleton.Skeleton;

/**
 * The format in which one platform writes and serves a board.
 *
 * @param platform its id, and the first segment of its addresses
 * @param mediaType media type of its pages
 * @param missing body of a 404
 * @param announces true when its pages state the number of the board's listings
 * @param marksUnlisted true when it serves listings marked as not listed
 */
public record PlatformFormat(
    String platform,
    Skeleton<PageView, AdvertView> skeleton,
    BoardPath path,
    PlatformPaging paging,
    String mediaType,
    CacheValidator validator,
    String missing,
    boolean announces,
    boolean marksUnlisted) {

  /** Returns the parameter that holds the page number; empty where pages have none. */
  public String numbered() {
    return switch (paging) {
      case PlatformPaging.Numbered numbered -> numbered.number();
      case PlatformPaging.Whole _, PlatformPaging.Newest _, PlatformPaging.Offset _ -> "";
    };
  }

  /** Returns true when a board may have more than one page. */
  public boolean hasPages() {
    return switch (paging) {
      case PlatformPaging.Numbered _, PlatformPaging.Offset _ -> true;
      case PlatformPaging.Whole _, PlatformPaging.Newest _ -> false;
    };
  }
}

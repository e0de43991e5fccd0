package wagewire.lab.market.format;

import java.util.List;
import wagewire.lab.market.board.ShownListing;

/** The way in which a platform divides a board into pages. */
public sealed interface PlatformPaging {

  /** Returns the part of the board that the query requests. */
  PageSlice slice(List<ShownListing> listings, QueryParameters query);

  /** The whole board on one page. */
  record Whole() implements PlatformPaging {

    @Override
    public PageSlice slice(List<ShownListing> listings, QueryParameters query) {
      return new PageSlice(listings, 0, listings.size(), 1, 1, 1);
    }
  }

  /** The newest listings, as many as are requested. */
  record Newest(String limit, int most) implements PlatformPaging {

    @Override
    public PageSlice slice(List<ShownListing> listings, QueryParameters query) {
      int asked = Math.min(query.number(limit, most), most);
      int from = Math.max(0, listings.size() - asked);
      return new PageSlice(listings.subList(from, listings.size()), 0, asked, 1, 1, 1);
    }
  }

  /**
   * The listings after an offset.
   *
   * @param most maximum number of listings of a page, whatever is requested
   */
  record Offset(String offset, String limit, int most) implements PlatformPaging {

    @Override
    public PageSlice slice(List<ShownListing> listings, QueryParameters query) {
      int asked = Math.clamp(query.number(limit, most), 1, most);
      return part(listings, query.number(offset, 0), asked, 1);
    }
  }

  /** Numbered pages. */
  record Numbered(String number, int first, int size) implements PlatformPaging {

    @Override
    public PageSlice slice(List<ShownListing> listings, QueryParameters query) {
      int page = Math.max(query.number(number, first), first);
      return part(listings, (page - first) * size, size, first);
    }
  }

  private static PageSlice part(List<ShownListing> listings, int offset, int limit, int first) {
    int from = Math.min(offset, listings.size());
    int to = Math.min(from + limit, listings.size());
    return new PageSlice(
        listings.subList(from, to),
        offset,
        limit,
        first,
        first + offset / limit,
        Math.ceilDiv(listings.size(), limit));
  }

  /** Parses the value of {@code paging} in a {@code platform.tsv}. */
  static PlatformPaging of(String text) {
    String[] words = text.split(" ", -1);
    return switch (words[0]) {
      case "whole" -> new Whole();
      case "newest" -> new Newest(words[1], Integer.parseInt(words[2]));
      case "offset" -> new Offset(words[1], words[2], Integer.parseInt(words[3]));
      case "page" -> new Numbered(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]));
      default -> throw new IllegalArgumentException("unknown paging '" + text + "'");
    };
  }
}

package wagewire.lab.market.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.format.PageSlice;
import wagewire.lab.market.format.PageView;
import wagewire.lab.market.format.PageWriter;
import wagewire.lab.market.format.PlatformFormat;
import wagewire.lab.market.format.QueryParameters;
import wagewire.lab.market.settings.MarketCalendar;

/**
 * Builds responses with complete or truncated pages. Only a complete page has a cache validator.
 */
final class PageResponses {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final PageWriter writer;
  private final MarketCalendar calendar;

  PageResponses(PageWriter writer, MarketCalendar calendar) {
    this.writer = writer;
    this.calendar = calendar;
  }

  /** Returns the page, or 304 when the client has it. */
  MarketResponse whole(BoardPage page, PlatformFormat format, PageRequest request) {
    return switch (format.validator()) {
      case TAG -> {
        String tag = "W/\"" + page.mark() + "\"";
        MarketResponse answer =
            tag.equals(request.tag())
                ? MarketResponse.notModified()
                : unmarked(page, format, request);
        yield answer.with("ETag", tag);
      }
      case MODIFIED -> {
        String modified = HTTP_DATE.format(changed(page));
        MarketResponse answer =
            modified.equals(request.modified())
                ? MarketResponse.notModified()
                : unmarked(page, format, request);
        yield answer.with("Last-Modified", modified);
      }
      case NONE -> unmarked(page, format, request);
    };
  }

  MarketResponse unmarked(BoardPage page, PlatformFormat format, PageRequest request) {
    return answer(page, page.listings().size(), format, request);
  }

  /** Returns the first listings as if there were no others. */
  MarketResponse part(
      BoardPage page, int listings, int announced, PlatformFormat format, PageRequest request) {
    BoardPage part =
        new BoardPage(page.outlet(), page.day(), page.listings().subList(0, listings), List.of());
    return answer(part, announced, format, request);
  }

  boolean isFirst(BoardPage page, PlatformFormat format, PageRequest request) {
    return slice(page, format, request.query()).isFirst();
  }

  private MarketResponse answer(
      BoardPage page, int announced, PlatformFormat format, PageRequest request) {
    PageView view =
        new PageView(
            page.outlet(),
            slice(page, format, request.query()),
            announced,
            request.address(),
            format.numbered(),
            changed(page));
    return MarketResponse.page(
        format.mediaType(), writer.write(view, page, format, request.query()));
  }

  private static PageSlice slice(BoardPage page, PlatformFormat format, QueryParameters query) {
    List<ShownListing> listings =
        format.marksUnlisted()
            ? Stream.concat(page.listings().stream(), page.unlisted().stream()).toList()
            : page.listings();
    return format.paging().slice(listings, query);
  }

  /**
   * Returns the time of the last change. Listings are removed and edited at midnight; new ones
   * appear when they are published.
   */
  private Instant changed(BoardPage page) {
    Instant midnight = calendar.start(page.day());
    return page.listings().stream()
        .filter(shown -> shown.listing().opened() == page.day())
        .map(shown -> shown.listing().publishedAt(calendar))
        .reduce(midnight, (one, other) -> one.isAfter(other) ? one : other);
  }
}

package wagewire.lab.market.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.server.skeleton.Scope;

/**
 * The data of a page that a skeleton may use.
 *
 * @param announced number of listings that the board states
 * @param address address of the page, without parameters
 * @param numbered the parameter that holds the page number; empty where there is none
 * @param moment time of the board's last change
 */
public record PageView(
    Outlet outlet,
    PageSlice slice,
    int announced,
    String address,
    String numbered,
    Instant moment) {

  static Scope<PageView> scope() {
    return new Scope<PageView>()
        .field("employer", PageView::employer)
        .field("token", page -> page.outlet().board().token())
        .field("total", PageView::announced)
        .field("count", page -> page.slice().listings().size())
        .field("offset", page -> page.slice().offset())
        .field("limit", page -> page.slice().limit())
        .field("page", page -> page.slice().page())
        .field("pages", page -> page.slice().pages())
        .field("first", page -> page.numbered(page.slice().firstPage()))
        .field("previous", page -> page.slice().isFirst() ? null : page.neighbour(-1))
        .field("next", page -> page.slice().hasNext() ? page.neighbour(1) : null)
        .field("moment", PageView::moment);
  }

  private @Nullable String employer() {
    return switch (outlet) {
      case Outlet.OwnBoard own -> own.employer().name();
      case Outlet.Feed feed -> feed.board().token();
    };
  }

  private String neighbour(int distance) {
    return numbered(slice.page() + distance);
  }

  private String numbered(int page) {
    return "%s?%s=%d".formatted(address, numbered, page);
  }
}

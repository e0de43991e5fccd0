package wagewire.lab.market.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.Listing;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.server.skeleton.Skeleton;
import wagewire.lab.market.text.AdvertWriter;
import wagewire.lab.market.world.PayScale;

/** Writes pages; listings that have not changed since the last request are taken from a cache. */
public final class PageWriter {

  private final AdvertWriter adverts;
  private final PayScale payScale;
  private final ListingCache kept = new ListingCache();

  public PageWriter(AdvertWriter adverts, PayScale payScale) {
    this.adverts = adverts;
    this.payScale = payScale;
  }

  public byte[] write(PageView view, BoardPage page, PlatformFormat format, QueryParameters query) {
    Skeleton<PageView, AdvertView> skeleton = format.skeleton();
    Set<ShownListing> unlisted = new HashSet<>(page.unlisted());
    Set<String> switches = query.switches();
    List<byte[]> pieces = new ArrayList<>();
    pieces.add(bytes(skeleton.head(view)));
    int position = 0;
    for (ShownListing shown : view.slice().listings()) {
      pieces.add(bytes(skeleton.separator(position++)));
      pieces.add(listing(shown, !unlisted.contains(shown), skeleton, query, switches));
    }
    pieces.add(bytes(skeleton.tail(view)));
    return joined(pieces);
  }

  private byte[] listing(
      ShownListing shown,
      boolean listed,
      Skeleton<PageView, AdvertView> skeleton,
      QueryParameters query,
      Set<String> switches) {
    Listing listing = shown.listing();
    return kept.of(
        new ListingCache.Written(
            listing.outlet().board(), listing.key(), shown.edition().touches(), listed, switches),
        () -> bytes(skeleton.listing(view(shown, listed, query))));
  }

  private AdvertView view(ShownListing shown, boolean listed, QueryParameters query) {
    return new AdvertView(adverts.write(shown), listed, payScale.of(shown.posting()), query);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(List<byte[]> pieces) {
    byte[] all = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }
}

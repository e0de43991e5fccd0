package wagewire.local.market.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import wagewire.local.market.board.BoardPage;
import wagewire.local.market.board.ShownListing;
import wagewire.local.market.random.Key;
import wagewire.model.json.Json;

/**
 * Writes pages; listings that did not change since they were last asked for are not written anew.
 */
final class PageWriter {

  private static final int KEPT_BYTES = 24 * 1_024 * 1_024;

  private final PlatformFormat format;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Written, byte[]> kept = new LinkedHashMap<>(1_024, 0.75f, true);
  private long keptBytes;

  PageWriter(PlatformFormat format) {
    this.format = format;
  }

  byte[] write(BoardPage page, Query query) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(64 * 1_024);
    body.writeBytes(format.head().getBytes(StandardCharsets.UTF_8));
    boolean first = true;
    for (ShownListing shown : format.listings(page, query)) {
      if (!first) {
        body.write(',');
      }
      first = false;
      body.writeBytes(written(shown, !page.unlisted().contains(shown), query));
    }
    body.writeBytes(format.tail(page).getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private byte[] written(ShownListing shown, boolean listed, Query query) {
    Written key =
        new Written(shown.listing().key(), shown.edition().touches(), query.withoutPaging());
    byte[] known = known(key);
    if (known != null) {
      return known;
    }
    ByteArrayOutputStream listing = new ByteArrayOutputStream(8 * 1_024);
    try (JsonGenerator json = Json.mapper().createGenerator(listing)) {
      format.write(shown, listed, query, json);
    }
    byte[] made = listing.toByteArray();
    keep(key, made);
    return made;
  }

  private byte @Nullable [] known(Written key) {
    lock.lock();
    try {
      return kept.get(key);
    } finally {
      lock.unlock();
    }
  }

  private void keep(Written key, byte[] made) {
    lock.lock();
    try {
      byte[] before = kept.put(key, made);
      keptBytes += made.length - (before == null ? 0 : before.length);
      var eldest = kept.entrySet().iterator();
      while (keptBytes > KEPT_BYTES) {
        keptBytes -= eldest.next().getValue().length;
        eldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  /** What decides the bytes of a listing. */
  private record Written(Key listing, int touches, Query query) {}
}

package wagewire.ingest.collect;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.BoardCrawl;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.ReadContext;
import wagewire.model.board.Source;

/**
 * A board at one of its addresses.
 *
 * @param key of the platform; null for none
 * @param prepared variables of its {@link BoardCrawl}; empty before that
 */
record AddressedBoard(
    LivePlatform platform,
    Source source,
    @Nullable String key,
    BoardAddress address,
    Map<String, String> prepared) {

  AddressedBoard(LivePlatform platform, Source source, @Nullable String key, BoardAddress address) {
    this(platform, source, key, address, Map.of());
  }

  AddressedBoard withPrepared(Map<String, String> variables) {
    return new AddressedBoard(platform, source, key, address, variables);
  }

  BoardCrawl crawl() {
    return platform.crawl(address, source.token(), key);
  }

  FetchRequest detail(DetailLink lead) {
    return platform.detail(address, source.token(), key, prepared, lead);
  }

  /**
   * @param askedAt time of the request; null when unknown
   */
  ReadContext context(@Nullable Instant askedAt) {
    return new ReadContext(source.board(), source.employer(), askedAt);
  }
}

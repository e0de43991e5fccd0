package wagewire.ingest.platform;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.ReadPage;

/** The requests of one collection of one board; each response may decide the next request. */
public interface BoardCrawl {

  /**
   * Returns the next request; empty when all have been made.
   *
   * @throws MissingPartException when a variable of it has no value
   */
  Optional<FetchRequest> next();

  /** Returns true when the latest request precedes those for listings, and gives them variables. */
  boolean isPreparing();

  /**
   * Accepts the response to a preparatory request.
   *
   * @throws wagewire.ingest.read.UnreadablePayloadException when it lacks a variable
   */
  void acceptPreparation(FetchResult.Body response);

  /** Returns the variables that responses to preparatory requests gave, by name. */
  default Map<String, String> prepared() {
    return Map.of();
  }

  /**
   * Returns true when the crawl continues without a response to the latest request.
   *
   * @param result the failure
   */
  default boolean continuesWithout(FetchResult result) {
    return false;
  }

  /** Reads a response that the platform's reader cannot read; empty for one that it reads. */
  default Optional<ReadPage> read(FetchResult.Body response) {
    return Optional.empty();
  }

  /** Returns true for a page that shows no posting but those of preceding pages. */
  default boolean isRepeated(ReadPage page) {
    return false;
  }

  /** Returns true when a repeated page follows the last; else it is an error. */
  default boolean endsByRepeating() {
    return false;
  }

  /** Accepts the response to a request for listings. */
  void accept(FetchResult.Body response, ReadPage page);

  /** Returns why the responses so far are incomplete; null when they show the whole board. */
  @Nullable String incompleteReason();
}

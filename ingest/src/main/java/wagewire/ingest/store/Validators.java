package wagewire.ingest.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validators of a board's pages.
 *
 * @param address where the board was read
 * @param pages validators in the order of requests; empty when the board must always be read
 */
public record Validators(String address, List<Page> pages) {

  public Validators {
    pages = List.copyOf(pages);
  }

  /**
   * Validators of one answer.
   *
   * @param address requested
   * @param body posted; null for a GET
   * @param etag as sent; null for none
   * @param lastModified as sent; null for none
   * @param bodyHash of the decompressed answer
   */
  public record Page(
      String address,
      @Nullable String body,
      @Nullable String etag,
      @Nullable String lastModified,
      String bodyHash) {}
}

package wagewire.ingest.store.state;

import java.util.List;

/**
 * Validators of a board's pages.
 *
 * @param address where the board was read
 * @param pages validators in the order of requests; empty when the board must always be read
 */
public record Validators(String address, List<PageValidators> pages) {

  public Validators {
    pages = List.copyOf(pages);
  }
}

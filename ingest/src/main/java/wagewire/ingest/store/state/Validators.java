package wagewire.ingest.store.state;

import java.util.List;

/**
 * What tells whether a board is still as it was read.
 *
 * @param address of the platform, or its stand-in, where it was read
 * @param pages of its requests in turn; empty when the board has to be read whatever they say
 */
public record Validators(String address, List<PageValidators> pages) {

  public Validators {
    pages = List.copyOf(pages);
  }
}

package wagewire.warehouse.operations;

/**
 * What is delivered at most once.
 *
 * @param edition the week of the release, or the release where each restatement is delivered; or a
 *     notice, such as {@code 2026-W47 correction 3}
 * @param channel such as {@code mail}
 * @param recipient digest of an address; empty for a channel with one receiver
 */
public record DeliveryKey(String edition, String channel, String recipient) {

  /** Returns true for a notice, false for a brief. */
  public boolean isNotice() {
    return edition.indexOf(' ') >= 0;
  }
}

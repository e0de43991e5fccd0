package wagewire.warehouse.operations;

/**
 * What is delivered at most once.
 *
 * @param edition the week of the release, or the release where each restatement is delivered
 * @param channel such as {@code mail}
 * @param recipient digest of an address; empty for a channel with one receiver
 */
public record DeliveryKey(String edition, String channel, String recipient) {}

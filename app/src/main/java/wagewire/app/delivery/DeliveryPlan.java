package wagewire.app.delivery;

import java.util.List;
import wagewire.app.delivery.ReleasedBrief.ServedAddress;
import wagewire.app.watch.WatchLine;

/**
 * Channels and watched figures that the settings name.
 *
 * @param restatements true where a week that is released again is delivered again
 * @param served address of the served brief, for links
 * @param watches figures that are watched
 */
public record DeliveryPlan(
    List<Channel> channels, boolean restatements, ServedAddress served, List<WatchLine> watches)
    implements AutoCloseable {

  public DeliveryPlan {
    channels = List.copyOf(channels);
    watches = List.copyOf(watches);
  }

  /** Creates a plan without watched figures. */
  public DeliveryPlan(List<Channel> channels, boolean restatements, ServedAddress served) {
    this(channels, restatements, served, List.of());
  }

  /** Returns true where there is neither a channel nor a watched figure. */
  boolean isEmpty() {
    return channels.isEmpty() && watches.isEmpty();
  }

  @Override
  public void close() {
    channels.forEach(Channel::close);
  }
}

package wagewire.app.delivery;

import java.util.List;
import wagewire.app.delivery.ReleasedBrief.ServedAddress;

/**
 * Channels that the settings name.
 *
 * @param restatements true where a week that is released again is delivered again
 * @param served address of the served brief, for links
 */
public record DeliveryPlan(List<Channel> channels, boolean restatements, ServedAddress served)
    implements AutoCloseable {

  public DeliveryPlan {
    channels = List.copyOf(channels);
  }

  @Override
  public void close() {
    channels.forEach(Channel::close);
  }
}

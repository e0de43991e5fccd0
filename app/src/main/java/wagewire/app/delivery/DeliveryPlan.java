package wagewire.app.delivery;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Channels that the settings name.
 *
 * @param restatements true where a week that is released again is delivered again
 * @param served scheme, host and port by which readers reach the service; null where none is known
 */
public record DeliveryPlan(List<Channel> channels, boolean restatements, @Nullable URI served)
    implements AutoCloseable {

  public DeliveryPlan {
    channels = List.copyOf(channels);
  }

  @Override
  public void close() {
    channels.forEach(Channel::close);
  }
}

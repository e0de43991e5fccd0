package wagewire.app.alert;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import wagewire.app.outgoing.JsonPost;
import wagewire.app.outgoing.RetriedSend;
import wagewire.app.outgoing.SendResult;

/**
 * Client that posts alerts to an address. The address is a secret and appears in no message,
 * because everybody who knows it can post there. The status decides; no redirect is followed.
 */
public final class Webhook implements AutoCloseable {

  private final JsonPost client;

  /**
   * @param address http or https, on any host: the operator chooses it
   */
  public Webhook(URI address) {
    this(address, JsonPost.ANSWER, Thread::sleep);
  }

  Webhook(URI address, RetriedSend.Pause pause) {
    this(address, JsonPost.ANSWER, pause);
  }

  /**
   * @param limit from the start of an attempt to the end of its answer's head
   */
  Webhook(URI address, Duration limit, RetriedSend.Pause pause) {
    // An alert twice is better than none.
    client = new JsonPost(address, limit, new RetriedSend(pause, true));
  }

  /**
   * Posts in at most three attempts, repeated only after failures that may pass.
   *
   * @return the failure, without the address; empty on success
   */
  Optional<String> post(byte[] json) throws InterruptedException {
    return switch (client.post(json)) {
      case SendResult.Taken _ -> Optional.empty();
      case SendResult.Refused refused -> Optional.of(refused.reason());
      case SendResult.Unavailable away -> Optional.of(away.reason());
      case SendResult.InDoubt doubt -> Optional.of(doubt.reason());
    };
  }

  @Override
  public void close() {
    client.close();
  }
}

package wagewire.app.outgoing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * Posts JSON to an address. The address is a secret, because everybody who knows it can post there.
 */
public final class JsonPost implements AutoCloseable {

  /** Usual limit of an attempt. */
  public static final Duration ANSWER = Duration.ofSeconds(10);

  private final URI address;
  private final Duration limit;
  private final RetriedSend retried;
  private final OutgoingHttp client;

  /**
   * @param limit from the start of an attempt to the end of its answer's head
   */
  public JsonPost(URI address, Duration limit, RetriedSend retried) {
    this.address = address;
    this.limit = limit;
    this.retried = retried;
    this.client = new OutgoingHttp(limit);
  }

  /** Posts, repeatedly where that may help. */
  public SendResult post(byte[] json) throws InterruptedException {
    HttpRequest request;
    try {
      request =
          HttpRequest.newBuilder(address)
              .timeout(limit)
              .header("content-type", "application/json")
              .POST(BodyPublishers.ofByteArray(json))
              .build();
    } catch (IllegalArgumentException e) {
      return new SendResult.Refused("its address is invalid");
    }
    return retried.send(() -> client.send(request));
  }

  @Override
  public void close() {
    client.close();
  }
}

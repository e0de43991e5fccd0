package wagewire.app.delivery;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import wagewire.app.outgoing.OutgoingHttp;
import wagewire.app.outgoing.RetriedSend;
import wagewire.app.outgoing.SendResult;

/**
 * Bucket of storage that is compatible with S3, addressed by path. Requests are signed (version 4)
 * with their content.
 */
final class StorageBucket implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final URI address;
  private final String region;
  private final Key key;
  private final Clock clock;
  private final RetriedSend retried;
  private final OutgoingHttp client = new OutgoingHttp(LIMIT);
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  /** Access key. */
  record Key(String id, String secret) {

    @Override
    public String toString() {
      return "key";
    }
  }

  /**
   * @param address endpoint and bucket, without a slash at its end
   * @param clock whose time is signed; storage refuses one that is far from its own
   */
  StorageBucket(URI address, String region, Key key, Clock clock, RetriedSend.Pause pause) {
    this.address = address;
    this.region = region;
    this.key = key;
    this.clock = clock;
    // The same object twice is one.
    this.retried = new RetriedSend(pause, true);
  }

  /** Returns the address without the key. */
  String label() {
    return address.toString();
  }

  /**
   * Writes an object, repeatedly where that may help.
   *
   * @param name of characters that an address has unescaped
   */
  SendResult put(String name, String mediaType, byte[] content) throws InterruptedException {
    URI object = URI.create(address + "/" + name);
    return retried.send(() -> client.send(signed(object, mediaType, content)));
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpRequest signed(URI object, String mediaType, byte[] content) {
    SdkHttpRequest unsigned =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.PUT)
            .uri(object)
            .putHeader("content-type", mediaType)
            .putHeader("cache-control", "no-cache")
            .build();
    SdkHttpRequest signed =
        signer
            .sign(request ->
                request
                    .identity(AwsCredentialsIdentity.create(key.id(), key.secret()))
                    .request(unsigned)
                    .payload(() -> new ByteArrayInputStream(content))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock))
            .request();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(object).timeout(LIMIT).PUT(BodyPublishers.ofByteArray(content));
    signed
        .headers()
        .forEach((name, values) -> {
          // The client writes this one itself, the same.
          if (!name.equalsIgnoreCase("host")) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }
}

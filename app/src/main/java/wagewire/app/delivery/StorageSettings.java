package wagewire.app.delivery;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wagewire.app.outgoing.OutgoingAddress;
import wagewire.app.settings.Settings;

/** Reads the bucket from the settings {@code deliver.s3.*}. */
final class StorageSettings {

  private static final String ENDPOINT = "deliver.s3.endpoint";
  private static final String BUCKET = "deliver.s3.bucket";
  private static final String PREFIX = "deliver.s3.prefix";
  private static final String REGION = "deliver.s3.region";
  private static final String ACCESS_KEY = "deliver.s3.access-key";
  private static final String SECRET_KEY = "deliver.s3.secret-key";

  /** Names whose characters an address has unescaped. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private static final Pattern FOLDERS =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?");

  private StorageSettings() {}

  /**
   * Reads the channel.
   *
   * @return empty where no bucket is set
   * @throws wagewire.model.error.WagewireException WRONG_USAGE for a setting that is missing or
   *     wrong
   */
  static Optional<Channel> read(Settings settings, Clock clock) {
    Optional<String> bucket = settings.value(BUCKET);
    if (bucket.isEmpty()) {
      for (String key : List.of(ENDPOINT, PREFIX, ACCESS_KEY, SECRET_KEY)) {
        if (settings.value(key).isPresent()) {
          throw DeliverySettings.missing(BUCKET, "the name of a bucket", key);
        }
      }
      return Optional.empty();
    }
    if (!NAME.matcher(bucket.get()).matches()) {
      throw DeliverySettings.wrong(BUCKET, "the name of a bucket");
    }
    URI endpoint =
        OutgoingAddress.web(required(settings, ENDPOINT, "the address of the storage"))
            .flatMap(address -> OutgoingAddress.origin(address.toString()))
            .orElseThrow(() ->
                DeliverySettings.wrong(
                    ENDPOINT, "an address that begins with https and has neither user nor path"));
    StorageBucket.Key key =
        new StorageBucket.Key(
            required(settings, ACCESS_KEY, "the id of an access key"),
            required(settings, SECRET_KEY, "its secret"));
    return Optional.of(
        new StorageChannel(
            new StorageBucket(
                URI.create(endpoint + "/" + bucket.get()),
                settings.value(REGION).orElse("us-east-1"),
                key,
                clock,
                Thread::sleep),
            prefix(settings)));
  }

  private static String required(Settings settings, String key, String kind) {
    return settings.value(key).orElseThrow(() -> DeliverySettings.missing(key, kind, BUCKET));
  }

  private static String prefix(Settings settings) {
    String prefix = settings.value(PREFIX).orElse("");
    if (prefix.isEmpty()) {
      return "";
    }
    if (!FOLDERS.matcher(prefix).matches()) {
      throw DeliverySettings.wrong(PREFIX, "names of folders with slashes between them");
    }
    return prefix.endsWith("/") ? prefix : prefix + "/";
  }
}

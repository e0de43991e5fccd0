package wagewire.ingest.read;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.ingest.read.jsonld.JsonLdReader;
import wagewire.ingest.read.mapped.MappedReaders;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.PlatformFolder;
import wagewire.model.text.NearestName;

/** Readers by platform. */
public final class PayloadReaders {

  private static final Map<String, PayloadReader> CLASSES =
      Stream.of(
              new GreenhouseReader(),
              new LeverReader(),
              new AshbyReader(),
              new HackerNewsReader(),
              new JsonLdReader())
          .collect(Collectors.toUnmodifiableMap(PayloadReader::platform, Function.identity()));

  private static final Map<String, PayloadReader> READERS =
      PlatformFolder.all().stream()
          .map(PayloadReaders::reader)
          .collect(Collectors.toUnmodifiableMap(PayloadReader::platform, Function.identity()));

  private PayloadReaders() {}

  private static PayloadReader reader(PlatformFolder folder) {
    PayloadReader own = CLASSES.get(folder.id());
    return own == null ? MappedReaders.of(folder) : own;
  }

  /**
   * Returns the platform's reader.
   *
   * @throws WagewireException UNKNOWN_PLATFORM, naming the nearest known one
   */
  public static PayloadReader of(String platform) {
    PayloadReader reader = READERS.get(platform);
    if (reader != null) {
      return reader;
    }
    throw new WagewireException(
        ErrorCode.UNKNOWN_PLATFORM,
        "unknown platform '" + platform + "'",
        "platforms: " + String.join(", ", platforms().stream().sorted().toList()),
        "Did you mean '%s'?".formatted(NearestName.of(platform, platforms())));
  }

  public static Set<String> platforms() {
    return READERS.keySet();
  }
}

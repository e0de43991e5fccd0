package wagewire.app.delivery;

import java.util.List;
import java.util.Map;
import wagewire.app.outgoing.SendResult;
import wagewire.model.json.Json;

/**
 * Writes the brief's files into a bucket, below the name of the release, and at last {@code
 * latest.json}, which names the release and its files.
 */
final class StorageChannel implements Channel {

  static final String ID = "s3";

  private static final String JSON = "application/json";

  private final StorageBucket bucket;
  private final String prefix;

  /**
   * @param prefix of all objects; empty, or with a slash at its end
   */
  StorageChannel(StorageBucket bucket, String prefix) {
    this.bucket = bucket;
    this.prefix = prefix;
  }

  /** Content of {@code latest.json}. */
  private record Latest(String release, String week, List<String> files) {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Receiver> receivers() {
    return List.of(Receiver.single(bucket.label() + "/" + prefix));
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public SendResult send(ReleasedBrief brief, Receiver receiver) throws InterruptedException {
    if (brief.isNoticeAlone()) {
      String file = "%s/%s.md".formatted(ReleasedBrief.NOTICES, brief.name());
      return bucket.put(prefix + file, mediaType(file), brief.text());
    }
    Map<String, byte[]> files = brief.files();
    String folder = brief.vintage() + "/";
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      SendResult result =
          bucket.put(prefix + folder + file.getKey(), mediaType(file.getKey()), file.getValue());
      if (!(result instanceof SendResult.Taken)) {
        return result;
      }
    }
    Latest latest =
        new Latest(
            brief.vintage(),
            brief.brief().week().toString(),
            files.keySet().stream().map(file -> folder + file).toList());
    return bucket.put(prefix + "latest.json", JSON, Json.bytes(latest));
  }

  private static String mediaType(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "md" -> "text/markdown; charset=utf-8";
      case "html" -> "text/html; charset=utf-8";
      case "csv" -> "text/csv; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "json" -> JSON;
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    bucket.close();
  }
}

package wagewire.ingest.read.value;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.ContentHash;

/** Computes an id for a listing without one. */
public final class ContentId {

  private static final String SEPARATOR = "\u001f";

  private ContentId() {}

  /**
   * Returns 32 hexadecimal digits of SHA-256 over the four texts; a missing one counts as empty.
   */
  public static String of(
      String title,
      @Nullable String company,
      @Nullable String location,
      @Nullable String description) {
    String content =
        Stream.of(title, company, location, description)
            .map(text -> text == null ? "" : text.strip())
            .collect(Collectors.joining(SEPARATOR));
    return ContentHash.ofBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}

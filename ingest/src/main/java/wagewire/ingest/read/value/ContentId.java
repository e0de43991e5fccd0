package wagewire.ingest.read.value;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.ContentHash;

/** An id for a listing that has none of its own. */
public final class ContentId {

  private static final String SEPARATOR = "\u001f";

  private ContentId() {}

  /** 32 hexadecimal digits of SHA-256 over the four texts; an absent one counts as empty. */
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

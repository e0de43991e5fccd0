package wagewire.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.PayloadReaders;
import wagewire.ingest.read.ReadContext;
import wagewire.model.board.BoardId;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;

/** A saved answer of a real board in JSON. */
final class SavedAnswer {

  private final ReadContext context;
  private final byte[] payload;

  private SavedAnswer(ReadContext context, byte[] payload) {
    this.context = context;
    this.payload = payload;
  }

  /**
   * Returns the answers in JSON that have listings with a description, of the platforms that
   * folders in {@code folder} are named after.
   */
  static List<SavedAnswer> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> PayloadReaders.platforms().contains(platform(file)))
          .sorted()
          .map(SavedAnswer::of)
          .filter(answer -> !answer.listings().isEmpty())
          .toList();
    }
  }

  private static SavedAnswer of(Path file) {
    try {
      return new SavedAnswer(
          new ReadContext(new BoardId(platform(file), "real"), null), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String platform(Path file) {
    return file.getName(file.getNameCount() - 2).toString();
  }

  /** Returns the description as HTML, which some platforms escape. */
  static String html(PublishedListing listing) {
    String description = Objects.requireNonNull(listing.description());
    return description.startsWith("&lt;")
        ? Parser.unescapeEntities(description, false)
        : description;
  }

  JsonNode tree() {
    return Json.tree(payload);
  }

  /** Returns the listings with a description, as ingest publishes them. */
  List<PublishedListing> listings() {
    return PayloadReaders.of(context.board().platform()).read(payload, context).listings().stream()
        .filter(listing -> listing.description() != null)
        .toList();
  }
}

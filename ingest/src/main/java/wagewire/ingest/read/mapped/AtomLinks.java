package wagewire.ingest.read.mapped;

import java.util.Comparator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Of an Atom entry's links, the one to the page that the entry tells of (RFC 4287, 4.2.7.2: {@code
 * alternate}, which is also meant where nothing is said). Others lead to the entry itself, to
 * comments or to files.
 */
final class AtomLinks {

  private static final String LINK = "link";

  private AtomLinks() {}

  /** Leaves each entry of a feed that one link; an entry without such a link keeps what it has. */
  static void choose(JsonNode feed) {
    feed.path("entry").values().stream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .forEach(AtomLinks::chooseIn);
  }

  private static void chooseIn(ObjectNode entry) {
    if (!(entry.path(LINK) instanceof ArrayNode links)) {
      return;
    }
    links.values().stream()
        .filter(link -> link.path("@rel").asString("alternate").equals("alternate"))
        .min(
            Comparator.comparing(
                link -> !link.path("@type").asString("text/html").contains("html")))
        .ifPresent(link -> entry.set(LINK, link));
  }
}

package wagewire.ingest.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;

/** Reads payloads that hold a list of JSON postings. */
final class JsonBoardReader {

  private JsonBoardReader() {}

  /** Reads each item; an unreadable one refuses only itself. */
  static ReadPageBuilder read(List<JsonNode> items, FieldTable fields, ListingMapper mapper) {
    ReadPageBuilder page = new ReadPageBuilder();
    for (int index = 0; index < items.size(); index++) {
      readItem(index, items.get(index), fields, mapper, page);
    }
    return page;
  }

  private static void readItem(
      int index, JsonNode item, FieldTable fields, ListingMapper mapper, ReadPageBuilder page) {
    String name = "item %d".formatted(index + 1);
    if (!item.isObject()) {
      page.refuse(null, RejectionReason.UNREADABLE, name + " is no object", item);
      return;
    }
    String id = JsonFields.text(item, "id");
    if (id == null) {
      page.refuse(null, RejectionReason.NO_ID, name + " has no id", item);
      return;
    }
    String hidden = mapper.hidden(item);
    if (hidden != null) {
      page.refuse(id, RejectionReason.NOT_A_POSTING, hidden, item);
      return;
    }
    String title = title(item, mapper);
    if (title == null) {
      String message = "%s has no title in its field '%s'".formatted(name, mapper.titleField());
      page.refuse(id, RejectionReason.NO_TITLE, message, item);
      return;
    }
    ListingBuilder listing = PublishedListing.builder(id, title);
    mapper.fill(item, listing);
    fields.unread(item).forEach(listing::unread);
    page.listing(listing.build());
  }

  private static @Nullable String title(JsonNode item, ListingMapper mapper) {
    return Texts.title(JsonFields.text(item, mapper.titleField()));
  }
}

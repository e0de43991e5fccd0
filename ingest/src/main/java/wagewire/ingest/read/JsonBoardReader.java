package wagewire.ingest.read;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;

/** Reads payloads that hold a list of JSON postings. */
abstract class JsonBoardReader implements PayloadReader {

  private final FieldTable fields;
  private final String titleField;

  JsonBoardReader(String platform, String titleField) {
    this.fields = FieldTable.of(platform);
    this.titleField = titleField;
  }

  /** Returns what maps the payload's postings to listings. */
  abstract BiConsumer<JsonNode, ListingBuilder> mapping(JsonNode root);

  /** Returns why the item is no published posting; null when it is one. */
  @Nullable String hidden(JsonNode item) {
    return null;
  }

  /** Returns the number of listings that the payload says the board has; null when unknown. */
  @Nullable Integer announced(JsonNode root) {
    return null;
  }

  @Override
  public String platform() {
    return fields.platform();
  }

  /** Reads each item; an unreadable one refuses only itself. */
  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    JsonNode root = JsonPayload.parse(payload, context);
    BiConsumer<JsonNode, ListingBuilder> mapping = mapping(root);
    ReadPageBuilder page = new ReadPageBuilder().announced(announced(root));
    int number = 0;
    for (JsonNode item : PayloadItems.in(root, fields, context)) {
      number++;
      readItem("item %d".formatted(number), item, mapping, page);
    }
    return page.build();
  }

  private void readItem(
      String name,
      JsonNode item,
      BiConsumer<JsonNode, ListingBuilder> mapping,
      ReadPageBuilder page) {
    if (!item.isObject()) {
      page.refuse(null, RejectionReason.UNREADABLE, name + " is no object", item);
      return;
    }
    String id = JsonFields.text(item, "id");
    if (id == null) {
      page.refuse(null, RejectionReason.NO_ID, name + " has no id", item);
      return;
    }
    String hidden = hidden(item);
    if (hidden != null) {
      page.refuse(id, RejectionReason.NOT_A_POSTING, hidden, item);
      return;
    }
    String title = Texts.title(JsonFields.text(item, titleField));
    if (title == null) {
      String message = "%s has no title in its field '%s'".formatted(name, titleField);
      page.refuse(id, RejectionReason.NO_TITLE, message, item);
      return;
    }
    ListingBuilder listing = PublishedListing.builder(id, title);
    mapping.accept(item, listing);
    fields.unread(item).forEach(listing::unread);
    page.listing(listing.build());
  }
}

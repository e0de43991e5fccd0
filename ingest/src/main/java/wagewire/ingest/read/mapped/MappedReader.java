package wagewire.ingest.read.mapped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.ChangedShapeRule;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.PayloadItems;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.ReadPageBuilder;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.value.Texts;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;

/** Reads a platform by a form and the mappings of its fields. */
public final class MappedReader implements PayloadReader {

  private final PayloadFormat form;
  private final FieldTable fields;
  private final FieldMappings mapping;
  private final boolean seen;

  /**
   * Reads {@code fields.tsv} of the platform's folder.
   *
   * @param seen false for a documented platform: a posting with a known field of another kind is
   *     then refused, and many refused rows mean that its shape has changed ({@link
   *     ChangedShapeRule})
   */
  MappedReader(String platform, PayloadFormat form, boolean seen) {
    this.form = form;
    this.seen = seen;
    this.fields = FieldTable.of(platform);
    this.mapping = FieldMappings.of(platform);
  }

  @Override
  public String platform() {
    return fields.platform();
  }

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    JsonNode root = form.tree(payload, fields, context);
    List<JsonNode> items = PayloadItems.in(root, fields, context);
    ListingDraft around = new ListingDraft();
    around.take(root, mapping.root());
    ReadPageBuilder page =
        new ReadPageBuilder().announced(number(around.first(ListingField.TOTAL)));
    page.items(items.size());
    PlaceMerger rows = new PlaceMerger();
    for (int index = 0; index < items.size(); index++) {
      PublishedListing listing =
          listing("item %d".formatted(index + 1), items.get(index), root, page);
      if (listing != null) {
        rows.add(listing);
      }
    }
    rows.listings().forEach(page::listing);
    ReadPage read = page.build();
    if (!seen) {
      requireKnownShape(read, items.size(), context);
    }
    return read;
  }

  /** Returns null for an item that is no listing, with a refusal unless it is a notice. */
  private @Nullable PublishedListing listing(
      String name, JsonNode item, JsonNode root, ReadPageBuilder page) {
    if (!item.isObject()) {
      page.refuse(null, RejectionReason.UNREADABLE, name + " is no object", item);
      return null;
    }
    ListingDraft draft = new ListingDraft();
    draft.take(item, mapping.posting());
    if (draft.isNotice()) {
      return null;
    }
    draft.take(root, mapping.root());
    String id = draft.id();
    if (id == null) {
      page.refuse(null, RejectionReason.NO_ID, name + " has no id", item);
      return null;
    }
    Map<String, String> unread = fields.unread(item);
    String misfit = misfit(id, unread);
    if (misfit != null) {
      page.refuse(id, RejectionReason.UNREADABLE, misfit, item);
      return null;
    }
    String hidden = draft.hidden();
    if (hidden != null) {
      page.refuse(id, RejectionReason.NOT_A_POSTING, hidden, item);
      return null;
    }
    String title = Texts.title(draft.first(ListingField.TITLE));
    if (title == null) {
      page.refuse(id, RejectionReason.NO_TITLE, name + " has no title", item);
      return null;
    }
    String detail = draft.first(ListingField.DETAIL);
    if (detail != null) {
      page.lead(new DetailLink(id, detail, null));
    }
    ListingBuilder listing = draft.listing(id, title, mapping.constants());
    unread.forEach(listing::unread);
    return listing.build();
  }

  private void requireKnownShape(ReadPage page, int rows, ReadContext context) {
    List<Refusal> unreadable =
        page.refusals().stream()
            .filter(refusal -> refusal.reason() != RejectionReason.NOT_A_POSTING)
            .toList();
    if (!ChangedShapeRule.holds(unreadable.size(), rows)) {
      return;
    }
    String first = unreadable.getFirst().message();
    String share =
        rows == 1 ? "" : "; %d of %d rows are refused".formatted(unreadable.size(), rows);
    throw context.undocumented(platform(), first + share);
  }

  /** Returns how a documented posting differs from the documentation; null when it does not. */
  private @Nullable String misfit(String id, Map<String, String> unread) {
    return unread.entrySet().stream()
        .filter(field -> !seen && fields.isMisfit(field.getKey()))
        .findFirst()
        .map(field ->
            "the field '%s' of %s holds %s".formatted(field.getKey(), id, field.getValue()))
        .orElse(null);
  }

  private static @Nullable Integer number(@Nullable String text) {
    String digits = text == null ? "" : text.replace(",", "");
    return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
  }

  /** Merges rows that differ only in their places into one listing. */
  private static final class PlaceMerger {

    private final List<PublishedListing> listings = new ArrayList<>();
    private final Map<PublishedListing, Integer> numbers = new HashMap<>();

    void add(PublishedListing row) {
      PublishedListing placeless = row.withPlaces(List.of());
      Integer number = numbers.get(placeless);
      PublishedListing known = number == null ? row : listings.get(number);
      if (number == null || known.places().equals(row.places())) {
        numbers.putIfAbsent(placeless, listings.size());
        listings.add(row);
        return;
      }
      Set<PublishedPlace> places = new LinkedHashSet<>(known.places());
      places.addAll(row.places());
      listings.set(number, known.withPlaces(List.copyOf(places)));
    }

    List<PublishedListing> listings() {
      return listings;
    }
  }
}

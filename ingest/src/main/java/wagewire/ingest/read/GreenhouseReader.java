package wagewire.ingest.read;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.Amounts;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;

/**
 * Reads Greenhouse's job board API: {@code /jobs}, {@code /jobs/ID}, {@code /departments} and
 * {@code /offices}. The posting date is {@code first_published}; {@code updated_at} changes with
 * every edit.
 */
public final class GreenhouseReader implements PayloadReader, ListingMapper {

  private static final FieldTable FIELDS = FieldTable.of("greenhouse");

  @Override
  public String platform() {
    return FIELDS.platform();
  }

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    JsonNode root = JsonPayload.parse(payload, context);
    List<JsonNode> items = PayloadItems.in(root, FIELDS, context);
    JsonNode total = JsonFields.at(root, "meta", "total");
    return JsonBoardReader.read(items, FIELDS, this)
        .announced(total == null || !total.isInt() ? null : total.intValue())
        .build();
  }

  @Override
  public String titleField() {
    return "title";
  }

  @Override
  public @Nullable String hidden(JsonNode item) {
    return null;
  }

  @Override
  public void fill(JsonNode item, ListingBuilder listing) {
    listing
        .requisitionId(JsonFields.text(item, "requisition_id"))
        .company(Texts.plain(JsonFields.text(item, "company_name")))
        .department(String.join(" / ", names(item, "departments")))
        .description(Texts.html(JsonFields.text(item, "content")))
        .language(JsonFields.text(item, "language"))
        .postedAt(JsonFields.time(item, "first_published"))
        .updatedAt(JsonFields.time(item, "updated_at"))
        .url(JsonFields.text(item, "absolute_url"));
    places(item, listing);
    for (JsonNode range : JsonFields.list(item, "pay_input_ranges")) {
      pay(range, listing);
    }
    GreenhouseMetadata.fill(item, listing);
  }

  /**
   * Reads the location text, or the offices where it is missing; other offices are kept as unread.
   */
  private static void places(JsonNode item, ListingBuilder listing) {
    String location = Texts.present(JsonFields.text(item, "location", "name"));
    if (location == null) {
      location = Texts.present(JsonFields.text(item, "location"));
    }
    List<String> offices =
        JsonFields.list(item, "offices").stream().map(GreenhouseReader::office).toList();
    if (location != null) {
      listing.place(PublishedPlace.ofText(location));
      if (!offices.isEmpty()) {
        listing.unread("offices", Texts.shortened(String.join("; ", offices)));
      }
      return;
    }
    offices.stream()
        .filter(office -> !office.isEmpty())
        .map(PublishedPlace::ofText)
        .forEach(listing::place);
  }

  private static String office(JsonNode office) {
    String location = Texts.present(JsonFields.text(office, "location"));
    String name = Texts.present(JsonFields.text(office, "name"));
    if (location != null) {
      return location;
    }
    return name == null ? "" : name;
  }

  /** Reads amounts in cents, or in units under other names, or only text. */
  private static void pay(JsonNode range, ListingBuilder listing) {
    BigDecimal min = either(range, "min_cents", "min_value");
    BigDecimal max = either(range, "max_cents", "max_value");
    String label =
        joined(
            Texts.plain(JsonFields.text(range, "title")),
            Texts.html(JsonFields.text(range, "blurb")));
    if (min == null && max == null && label == null) {
      return;
    }
    String currency = JsonFields.text(range, "currency_type");
    listing.pay(
        new PublishedPay(
            min == null && max == null ? label : null,
            min,
            max,
            currency == null ? JsonFields.text(range, "currency") : currency,
            null,
            label,
            null,
            false));
  }

  private static @Nullable BigDecimal either(JsonNode range, String cents, String units) {
    BigDecimal inCents = Amounts.ofCents(JsonFields.amount(range, cents));
    return inCents == null ? JsonFields.amount(range, units) : inCents;
  }

  private static @Nullable String joined(@Nullable String title, @Nullable String blurb) {
    if (title == null || blurb == null) {
      return title == null ? blurb : title;
    }
    return title + ": " + blurb;
  }

  private static List<String> names(JsonNode item, String list) {
    return JsonFields.list(item, list).stream()
        .flatMap(element -> JsonFields.texts(element, "name").stream())
        .map(String::strip)
        .toList();
  }
}

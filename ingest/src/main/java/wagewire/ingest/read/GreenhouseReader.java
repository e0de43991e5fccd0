package wagewire.ingest.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.contact.PersonFields;
import wagewire.ingest.read.value.Amounts;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.source.PlatformFolder;

/**
 * Reads Greenhouse's job board API: {@code /jobs}, {@code /jobs/ID}, {@code /departments} and
 * {@code /offices}. The posting date is {@code first_published}; {@code updated_at} changes with
 * every edit.
 */
final class GreenhouseReader extends JsonBoardReader {

  private static final Map<String, String> MEANINGS =
      PlatformFolder.table("greenhouse", "metadata.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

  private static final String PERSON_TYPE = "user";
  private static final String PAY_TYPE = "currency_range";

  GreenhouseReader() {
    super("greenhouse", "title");
  }

  @Override
  @Nullable Integer announced(JsonNode root) {
    JsonNode total = JsonFields.at(root, "meta", "total");
    return total == null || !total.isInt() ? null : total.intValue();
  }

  @Override
  BiConsumer<JsonNode, ListingBuilder> mapping(JsonNode root) {
    return GreenhouseReader::fill;
  }

  private static void fill(JsonNode item, ListingBuilder listing) {
    listing
        .requisitionId(JsonFields.text(item, "requisition_id"))
        .company(Texts.plain(JsonFields.text(item, "company_name")))
        .department(String.join(" / ", names(item, "departments")))
        .description(Texts.html(JsonFields.text(item, "content")))
        .language(JsonFields.text(item, "language"))
        .postedAt(JsonFields.posted(item, "first_published"))
        .updatedAt(JsonFields.time(item, "updated_at"))
        .url(JsonFields.text(item, "absolute_url"));
    places(item, listing);
    for (JsonNode range : JsonFields.list(item, "pay_input_ranges")) {
      pay(range, listing);
    }
    metadata(item, listing);
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
    listing.pay(
        new PublishedPay(
            min == null && max == null ? label : null,
            min,
            max,
            JsonFields.either(range, "currency_type", "currency"),
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

  /**
   * Reads the employer's own fields with a known name (a data file), also pay ranges; fields that
   * hold a person are dropped; the others are kept as unread, by name.
   */
  private static void metadata(JsonNode item, ListingBuilder listing) {
    for (JsonNode field : JsonFields.list(item, "metadata")) {
      String name = JsonFields.text(field, "name");
      JsonNode value = JsonFields.at(field, "value");
      boolean person =
          PERSON_TYPE.equals(JsonFields.text(field, "value_type"))
              || (name != null && PersonFields.matches(name));
      if (name != null && value != null && !person) {
        metadata(name, field, value, listing);
      }
    }
  }

  private static void metadata(
      String name, JsonNode field, JsonNode value, ListingBuilder listing) {
    String meaning = MEANINGS.get(name.strip().toLowerCase(Locale.ROOT));
    String text = text(value);
    if (text != null && "employment_type".equals(meaning)) {
      listing.employmentType(text);
      return;
    }
    if (text != null && "workplace_type".equals(meaning)) {
      listing.workplaceType(text);
      return;
    }
    if ("pay".equals(meaning) && PAY_TYPE.equals(JsonFields.text(field, "value_type"))) {
      pay(name, value, listing);
      return;
    }
    String shown = text == null ? PersonFields.drop(value).toString() : text;
    listing.unread("metadata." + name, Texts.shortened(shown));
  }

  private static void pay(String name, JsonNode value, ListingBuilder listing) {
    listing.pay(
        new PublishedPay(
            null,
            JsonFields.amount(value, "min_value"),
            JsonFields.amount(value, "max_value"),
            JsonFields.text(value, "unit"),
            null,
            name,
            null,
            false));
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isBoolean()) {
      return value.asString();
    }
    return value.isObject() ? null : String.join(", ", JsonFields.texts(value));
  }
}

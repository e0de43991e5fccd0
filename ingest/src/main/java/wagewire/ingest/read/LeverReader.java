package wagewire.ingest.read;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;

/**
 * Reads Lever's postings API. A posting's text is its description, then its lists with headings,
 * then its closing text.
 */
final class LeverReader extends JsonBoardReader {

  LeverReader() {
    super("lever", "text");
  }

  @Override
  BiConsumer<JsonNode, ListingBuilder> mapping(JsonNode root) {
    return LeverReader::fill;
  }

  private static void fill(JsonNode item, ListingBuilder listing) {
    listing
        .department(
            joined(
                " / ", JsonFields.text(item, "categories", "department"), category(item, "team")))
        .employmentType(category(item, "commitment"))
        .workplaceType(JsonFields.text(item, "workplaceType"))
        .country(JsonFields.text(item, "country"))
        .description(description(item))
        .postedAt(JsonFields.posted(item, "createdAt"))
        .updatedAt(JsonFields.time(item, "updatedAt"))
        .requisitionId(JsonFields.text(item, "requisitionCode"))
        .url(JsonFields.text(item, "hostedUrl"))
        .applyUrl(JsonFields.text(item, "applyUrl"));
    Set<String> places = new LinkedHashSet<>(JsonFields.texts(item, "categories", "location"));
    places.addAll(JsonFields.texts(item, "categories", "allLocations"));
    places.stream().map(PublishedPlace::ofText).forEach(listing::place);
    pay(item, listing);
  }

  private static String description(JsonNode item) {
    StringBuilder text = new StringBuilder();
    String whole = html(item, "description");
    if (whole == null) {
      append(text, html(item, "opening"));
      append(text, html(item, "descriptionBody"));
    }
    append(text, whole);
    for (JsonNode list : JsonFields.list(item, "lists")) {
      String heading = JsonFields.text(list, "text");
      append(text, heading == null ? null : "<h3>" + heading + "</h3>");
      String content = JsonFields.text(list, "content");
      append(text, content == null ? null : "<ul>" + content + "</ul>");
    }
    append(text, html(item, "additional"));
    return text.toString();
  }

  /** Returns the field as HTML, or its plain-text twin where that is missing. */
  private static @Nullable String html(JsonNode item, String field) {
    return JsonFields.either(item, field, field + "Plain");
  }

  private static void append(StringBuilder text, @Nullable String part) {
    if (part != null) {
      text.append(text.isEmpty() ? "" : "\n").append(part);
    }
  }

  private static void pay(JsonNode item, ListingBuilder listing) {
    JsonNode range = JsonFields.at(item, "salaryRange");
    String text = JsonFields.either(item, "salaryDescriptionPlain", "salaryDescription");
    if (range == null && text == null) {
      return;
    }
    listing.pay(
        new PublishedPay(
            text,
            JsonFields.amount(range, "min"),
            JsonFields.amount(range, "max"),
            JsonFields.text(range, "currency"),
            JsonFields.text(range, "interval"),
            null,
            null,
            false));
  }

  private static @Nullable String category(JsonNode item, String name) {
    return Texts.plain(JsonFields.text(item, "categories", name));
  }

  private static @Nullable String joined(
      String separator, @Nullable String first, @Nullable String second) {
    if (first == null || second == null || first.equals(second)) {
      return first == null ? second : first;
    }
    return first + separator + second;
  }
}

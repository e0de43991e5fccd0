package wagewire.ingest.read;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.contact.PersonFields;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPay;
import wagewire.model.source.PlatformFolder;

/**
 * Custom fields of an employer at Greenhouse. Fields with a known name (a data file) are read, also
 * pay ranges; fields that hold a person are dropped; the others are kept as unread, by name.
 */
final class GreenhouseMetadata {

  private static final Map<String, String> MEANINGS =
      PlatformFolder.table("greenhouse", "metadata.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
  private static final String PERSON_TYPE = "user";
  private static final String PAY_TYPE = "currency_range";

  private GreenhouseMetadata() {}

  static void fill(JsonNode item, ListingBuilder listing) {
    for (JsonNode field : JsonFields.list(item, "metadata")) {
      String name = JsonFields.text(field, "name");
      JsonNode value = JsonFields.at(field, "value");
      boolean person =
          PERSON_TYPE.equals(JsonFields.text(field, "value_type"))
              || (name != null && PersonFields.matches(name));
      if (name != null && value != null && !person) {
        fill(name, field, value, listing);
      }
    }
  }

  private static void fill(String name, JsonNode field, JsonNode value, ListingBuilder listing) {
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

package wagewire.ingest.read.jsonld;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPlace;

/**
 * Reads job locations. Locations required of applicants replace them only when there are none;
 * otherwise all but a single country are kept as unread.
 */
final class PostingPlaces {

  private static final String REQUIREMENTS = "applicantLocationRequirements";
  private static final String COUNTRY = "Country";

  private PostingPlaces() {}

  static void fill(ObjectNode node, ListingBuilder listing) {
    List<PublishedPlace> places = new ArrayList<>();
    for (JsonNode location : JsonFields.list(node, "jobLocation")) {
      add(location, places);
    }
    List<PublishedPlace> allowed = new ArrayList<>();
    List<JsonNode> requirements = JsonFields.list(node, REQUIREMENTS);
    for (JsonNode requirement : requirements) {
      add(requirement, allowed);
    }
    List<PublishedPlace> distinct =
        (places.isEmpty() ? allowed : places).stream().distinct().toList();
    distinct.forEach(listing::place);
    if (requirements.size() == 1 && isCountry(requirements.getFirst())) {
      listing.country(EntityNames.of(requirements.getFirst()));
      return;
    }
    if (!places.isEmpty() && !requirements.isEmpty()) {
      listing.unread(REQUIREMENTS, Texts.shortened(requirements.toString()));
    }
  }

  private static boolean isCountry(JsonNode requirement) {
    return JsonFields.texts(requirement, "@type").stream().anyMatch(type -> type.endsWith(COUNTRY));
  }

  private static void add(JsonNode location, List<PublishedPlace> places) {
    String name = EntityNames.of(location);
    List<JsonNode> addresses = JsonFields.list(location, "address");
    for (JsonNode address : addresses.isEmpty() ? List.of(location) : addresses) {
      PublishedPlace place = place(name, address);
      if (place != null) {
        places.add(place);
      }
    }
  }

  /** Returns a place; its parts are in the address, or next to the name without one. */
  private static @Nullable PublishedPlace place(@Nullable String name, JsonNode address) {
    String city = first(address, "addressLocality");
    String region = first(address, "addressRegion");
    String country = EntityNames.of(JsonFields.at(address, "addressCountry"));
    String written = Texts.present(Texts.plain(JsonFields.text(address)));
    String text = written == null || written.equals(name) ? name : written;
    if (text == null && city == null && region == null) {
      text = first(address, "streetAddress");
    }
    boolean empty = text == null && city == null && region == null && country == null;
    return empty ? null : new PublishedPlace(text, city, region, country);
  }

  private static @Nullable String first(JsonNode address, String field) {
    List<String> texts = JsonFields.texts(address, field);
    return texts.isEmpty() ? null : Texts.present(Texts.plain(texts.getFirst()));
  }
}

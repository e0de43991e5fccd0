package wagewire.ingest.read.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedPlace;

/**
 * Reads the places of a row: texts, objects with parts, lists of both, also lists inside a text.
 */
final class RowPlaces {

  private static final List<String> NAMES = List.of("name", "text", "location", "label", "title");

  private RowPlaces() {}

  /**
   * Returns the places of a location column; separate columns for city and region complete a single
   * place.
   */
  static List<PublishedPlace> of(
      List<JsonNode> locations, @Nullable String city, @Nullable String region) {
    List<PublishedPlace> places = new ArrayList<>();
    for (JsonNode location : locations) {
      for (JsonNode element : unfolded(location)) {
        PublishedPlace place = place(element);
        if (place != null) {
          places.add(place);
        }
      }
    }
    if ((city == null && region == null) || places.size() > 1) {
      return List.copyOf(places);
    }
    String text = places.isEmpty() ? null : places.getFirst().text();
    return List.of(new PublishedPlace(text, city, region, null));
  }

  /** Returns the object's name; null for a list and for an object without one. */
  static @Nullable String name(JsonNode object) {
    return JsonFields.first(object, NAMES);
  }

  private static List<JsonNode> unfolded(JsonNode location) {
    String text = JsonFields.text(location);
    if (text == null || !text.startsWith("[") || !text.endsWith("]")) {
      return List.of(location);
    }
    try {
      return JsonFields.list(Json.tree(text));
    } catch (JacksonException e) {
      return List.of(location);
    }
  }

  private static @Nullable PublishedPlace place(JsonNode location) {
    if (!location.isObject()) {
      String text = Texts.present(JsonFields.text(location));
      return text == null ? null : PublishedPlace.ofText(text);
    }
    String text = name(location);
    String city = JsonFields.text(location, "city");
    String region = JsonFields.text(location, "region");
    String country = JsonFields.text(location, "country");
    boolean empty = text == null && city == null && region == null && country == null;
    return empty ? null : new PublishedPlace(text, city, region, country);
  }
}

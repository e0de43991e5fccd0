package wagewire.transform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;

/** Postings in saved answers of job boards: JSON objects that have a title and a description. */
final class SavedPostings {

  private static final List<String> TITLES = List.of("title", "text", "name");
  private static final List<String> DESCRIPTIONS =
      List.of("content", "descriptionHtml", "description");
  private static final int SHORTEST = 2_000;

  private SavedPostings() {}

  /**
   * Returns the postings of all files in {@code folder} and below whose names end in {@code .json}.
   */
  static List<PublishedListing> in(Path folder) throws IOException {
    List<PublishedListing> postings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        collect(Json.tree(Files.readAllBytes(file)), postings);
      }
    }
    return List.copyOf(postings);
  }

  private static void collect(JsonNode node, List<PublishedListing> postings) {
    String title = first(node, TITLES);
    String description = first(node, DESCRIPTIONS);
    if (title != null && description != null && description.length() >= SHORTEST) {
      postings.add(posting(node, title, description, postings.size()));
    }
    node.forEach(child -> collect(child, postings));
  }

  private static PublishedListing posting(
      JsonNode node, String title, String description, int number) {
    ListingBuilder builder =
        PublishedListing.builder("saved-" + number, title)
            .company(first(node, List.of("company_name", "company")))
            .employmentType(first(node, List.of("employmentType")))
            .language(first(node, List.of("language")))
            .description(description);
    for (JsonNode place :
        List.of(
            node.path("location"),
            node.path("location").path("name"),
            node.path("categories").path("location"))) {
      if (place.isString()) {
        builder.place(PublishedPlace.ofText(place.asString()));
      }
    }
    return builder.build();
  }

  private static @Nullable String first(JsonNode node, List<String> names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isString() && !value.asString().isBlank()) {
        return value.asString();
      }
    }
    return null;
  }
}

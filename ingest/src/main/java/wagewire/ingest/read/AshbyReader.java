package wagewire.ingest.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPlace;

/**
 * Reads Ashby's posting API, and the query behind its job pages, which has fewer fields. Unlisted
 * postings are refused.
 */
public final class AshbyReader implements PayloadReader {

  private static final FieldTable FIELDS = FieldTable.of("ashby");

  @Override
  public String platform() {
    return FIELDS.platform();
  }

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    JsonNode root = JsonPayload.parse(payload, context);
    List<JsonNode> items = PayloadItems.in(root, FIELDS, context);
    return JsonBoardReader.read(items, FIELDS, new Posting(teams(root))).build();
  }

  /** Returns team names by id, from the query's answer. */
  private static Map<String, String> teams(JsonNode root) {
    return root.findValues("teams").stream()
        .flatMap(teams -> JsonFields.list(teams).stream())
        .filter(
            team -> JsonFields.text(team, "id") != null && JsonFields.text(team, "name") != null)
        .collect(
            Collectors.toMap(
                team -> String.valueOf(JsonFields.text(team, "id")),
                team -> String.valueOf(JsonFields.text(team, "name")),
                (first, second) -> first));
  }

  private record Posting(Map<String, String> teams) implements ListingMapper {

    @Override
    public String titleField() {
      return "title";
    }

    @Override
    public @Nullable String hidden(JsonNode item) {
      return Boolean.FALSE.equals(JsonFields.flag(item, "isListed"))
          ? "the posting is not listed (isListed is false)"
          : null;
    }

    @Override
    public void fill(JsonNode item, ListingBuilder listing) {
      String html = JsonFields.text(item, "descriptionHtml");
      listing
          .department(department(item))
          .employmentType(JsonFields.text(item, "employmentType"))
          .workplaceType(JsonFields.text(item, "workplaceType"))
          .remote(JsonFields.flag(item, "isRemote"))
          .description(html == null ? JsonFields.text(item, "descriptionPlain") : html)
          .postedAt(JsonFields.time(item, "publishedAt"))
          .updatedAt(JsonFields.time(item, "updatedAt"))
          .requisitionId(JsonFields.text(item, "requisitionId"))
          .url(JsonFields.text(item, "jobUrl"))
          .applyUrl(JsonFields.text(item, "applyUrl"));
      place(item, listing);
      for (JsonNode secondary : JsonFields.list(item, "secondaryLocations")) {
        place(secondary, listing);
      }
      AshbyPay.fill(item, listing);
    }

    private @Nullable String department(JsonNode item) {
      String department = Texts.plain(JsonFields.text(item, "department"));
      String team = Texts.plain(JsonFields.text(item, "team"));
      if (team == null) {
        String teamId = JsonFields.text(item, "teamId");
        team = teamId == null ? null : teams.get(teamId);
      }
      if (department == null || team == null || department.equals(team)) {
        return department == null ? team : department;
      }
      return department + " / " + team;
    }

    private static void place(JsonNode holder, ListingBuilder listing) {
      String location = JsonFields.text(holder, "location");
      String text = location == null ? JsonFields.text(holder, "locationName") : location;
      JsonNode address = JsonFields.at(holder, "address", "postalAddress");
      String city = JsonFields.text(address, "addressLocality");
      String region = JsonFields.text(address, "addressRegion");
      String country = JsonFields.text(address, "addressCountry");
      if (text != null || city != null || region != null || country != null) {
        listing.place(new PublishedPlace(text, city, region, country));
      }
    }
  }
}

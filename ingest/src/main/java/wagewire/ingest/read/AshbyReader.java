package wagewire.ingest.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.Nodes;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPlace;

/**
 * Reads answers of Ashby's posting API, and of the query behind its job pages, which names fewer
 * fields. A posting that is not listed is refused: its board hides it.
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
    List<JsonNode> items = BoardItems.in(root, FIELDS, context);
    return BoardReading.read(items, FIELDS, new Posting(teams(root))).build();
  }

  /** Names of teams by id, as the query's answer has them beside the postings. */
  private static Map<String, String> teams(JsonNode root) {
    return root.findValues("teams").stream()
        .flatMap(teams -> Nodes.list(teams).stream())
        .filter(team -> Nodes.text(team, "id") != null && Nodes.text(team, "name") != null)
        .collect(
            Collectors.toMap(
                team -> String.valueOf(Nodes.text(team, "id")),
                team -> String.valueOf(Nodes.text(team, "name")),
                (first, second) -> first));
  }

  private record Posting(Map<String, String> teams) implements ListingMapper {

    @Override
    public String titleField() {
      return "title";
    }

    @Override
    public @Nullable String hidden(JsonNode item) {
      return Boolean.FALSE.equals(Nodes.flag(item, "isListed"))
          ? "the board hides this posting (isListed is false)"
          : null;
    }

    @Override
    public void fill(JsonNode item, ListingBuilder listing) {
      String html = Nodes.text(item, "descriptionHtml");
      listing
          .department(department(item))
          .employmentType(Nodes.text(item, "employmentType"))
          .workplaceType(Nodes.text(item, "workplaceType"))
          .remote(Nodes.flag(item, "isRemote"))
          .description(html == null ? Nodes.text(item, "descriptionPlain") : html)
          .postedAt(Nodes.time(item, "publishedAt"))
          .updatedAt(Nodes.time(item, "updatedAt"))
          .requisitionId(Nodes.text(item, "requisitionId"))
          .url(Nodes.text(item, "jobUrl"))
          .applyUrl(Nodes.text(item, "applyUrl"));
      place(item, listing);
      for (JsonNode secondary : Nodes.list(item, "secondaryLocations")) {
        place(secondary, listing);
      }
      AshbyPay.fill(item, listing);
    }

    private @Nullable String department(JsonNode item) {
      String department = Texts.plain(Nodes.text(item, "department"));
      String team = Texts.plain(Nodes.text(item, "team"));
      if (team == null) {
        String teamId = Nodes.text(item, "teamId");
        team = teamId == null ? null : teams.get(teamId);
      }
      if (department == null || team == null || department.equals(team)) {
        return department == null ? team : department;
      }
      return department + " / " + team;
    }

    private static void place(JsonNode holder, ListingBuilder listing) {
      String location = Nodes.text(holder, "location");
      String text = location == null ? Nodes.text(holder, "locationName") : location;
      JsonNode address = Nodes.at(holder, "address", "postalAddress");
      String city = Nodes.text(address, "addressLocality");
      String region = Nodes.text(address, "addressRegion");
      String country = Nodes.text(address, "addressCountry");
      if (text != null || city != null || region != null || country != null) {
        listing.place(new PublishedPlace(text, city, region, country));
      }
    }
  }
}

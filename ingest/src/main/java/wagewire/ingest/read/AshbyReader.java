package wagewire.ingest.read;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;

/**
 * Reads Ashby's posting API, and the query behind its job pages, which has fewer fields. Unlisted
 * postings are refused.
 */
final class AshbyReader extends JsonBoardReader {

  private static final String NO_INTERVAL = "NONE";

  AshbyReader() {
    super("ashby", "title");
  }

  @Override
  @Nullable String hidden(JsonNode item) {
    return Boolean.FALSE.equals(JsonFields.flag(item, "isListed"))
        ? "the posting is not listed (isListed is false)"
        : null;
  }

  @Override
  BiConsumer<JsonNode, ListingBuilder> mapping(JsonNode root) {
    Map<String, String> teams = teams(root);
    return (item, listing) -> fill(item, teams, listing);
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

  private static void fill(JsonNode item, Map<String, String> teams, ListingBuilder listing) {
    listing
        .department(department(item, teams))
        .employmentType(JsonFields.text(item, "employmentType"))
        .workplaceType(JsonFields.text(item, "workplaceType"))
        .remote(JsonFields.flag(item, "isRemote"))
        .description(JsonFields.either(item, "descriptionHtml", "descriptionPlain"))
        .postedAt(JsonFields.posted(item, "publishedAt"))
        .updatedAt(JsonFields.time(item, "updatedAt"))
        .requisitionId(JsonFields.text(item, "requisitionId"))
        .url(JsonFields.text(item, "jobUrl"))
        .applyUrl(JsonFields.text(item, "applyUrl"));
    place(item, listing);
    for (JsonNode secondary : JsonFields.list(item, "secondaryLocations")) {
      place(secondary, listing);
    }
    pay(item, listing);
  }

  private static @Nullable String department(JsonNode item, Map<String, String> teams) {
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
    String text = JsonFields.either(holder, "location", "locationName");
    JsonNode address = JsonFields.at(holder, "address", "postalAddress");
    String city = JsonFields.text(address, "addressLocality");
    String region = JsonFields.text(address, "addressRegion");
    String country = JsonFields.text(address, "addressCountry");
    if (text != null || city != null || region != null || country != null) {
      listing.place(new PublishedPlace(text, city, region, country));
    }
  }

  /**
   * Reads pay : tiers (by place or level) of components (salary, bonus, commission, equity), kept
   * apart. A component's type is the beginning of its label, its place the title of its tier.
   * Without tiers the summary's components are used, without components the summary's text.
   */
  private static void pay(JsonNode item, ListingBuilder listing) {
    if (Boolean.FALSE.equals(JsonFields.flag(item, "shouldDisplayCompensationOnJobPostings"))) {
      return;
    }
    JsonNode compensation = JsonFields.at(item, "compensation");
    List<PublishedPay> pays =
        JsonFields.list(compensation, "compensationTiers").stream()
            .flatMap(AshbyReader::tier)
            .toList();
    if (pays.isEmpty()) {
      pays =
          JsonFields.list(compensation, "summaryComponents").stream()
              .map(component -> component(component, null, null))
              .toList();
    }
    if (pays.isEmpty()) {
      pays = words(compensation, item).map(PublishedPay::ofText).toList();
    }
    pays.forEach(listing::pay);
  }

  private static Stream<PublishedPay> tier(JsonNode tier) {
    String title = JsonFields.text(tier, "title");
    String information = JsonFields.text(tier, "additionalInformation");
    List<JsonNode> components = JsonFields.list(tier, "components");
    String summary = JsonFields.text(tier, "tierSummary");
    if (components.isEmpty() && summary != null) {
      return Stream.of(
          new PublishedPay(summary, null, null, null, null, information, title, false));
    }
    return components.stream().map(component -> component(component, information, title));
  }

  private static PublishedPay component(
      JsonNode component, @Nullable String information, @Nullable String place) {
    String interval = JsonFields.text(component, "interval");
    String label =
        Stream.of(JsonFields.text(component, "compensationType"), information)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return new PublishedPay(
        JsonFields.text(component, "summary"),
        JsonFields.amount(component, "minValue"),
        JsonFields.amount(component, "maxValue"),
        JsonFields.text(component, "currencyCode"),
        NO_INTERVAL.equals(interval) ? null : interval,
        label.isEmpty() ? null : label,
        place,
        false);
  }

  /** Prefers the tier summary, which has more than the salary summary: on-target pay, equity. */
  private static Stream<String> words(@Nullable JsonNode compensation, JsonNode item) {
    return Stream.of(
            JsonFields.text(compensation, "compensationTierSummary"),
            JsonFields.text(compensation, "scrapeableCompensationSalarySummary"),
            JsonFields.text(item, "compensationTierSummary"))
        .flatMap(Stream::ofNullable)
        .limit(1);
  }
}

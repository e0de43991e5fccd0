package wagewire.ingest.read;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPay;

/**
 * Reads pay at Ashby: tiers (by place or level) of components (salary, bonus, commission, equity),
 * kept apart. A component's type is the beginning of its label, its place the title of its tier.
 * Without tiers the summary's components are used, without components the summary's text.
 */
final class AshbyPay {

  private static final String NO_INTERVAL = "NONE";

  private AshbyPay() {}

  static void fill(JsonNode item, ListingBuilder listing) {
    if (Boolean.FALSE.equals(JsonFields.flag(item, "shouldDisplayCompensationOnJobPostings"))) {
      return;
    }
    JsonNode compensation = JsonFields.at(item, "compensation");
    List<PublishedPay> pays =
        JsonFields.list(compensation, "compensationTiers").stream()
            .flatMap(AshbyPay::tier)
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

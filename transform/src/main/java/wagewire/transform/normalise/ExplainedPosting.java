package wagewire.transform.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.transform.language.LanguageReading;

/**
 * A normalised posting with the evidence for its values.
 *
 * @param titleReasons words and rules that decided on role and seniority
 * @param language what decided on the language
 */
record ExplainedPosting(
    NormalisedPosting normalised, List<String> titleReasons, LanguageReading language) {

  /** Returns one line for each field: its value and the texts it was read from. */
  List<String> lines(PublishedListing listing) {
    List<String> lines = new ArrayList<>();
    lines.add(line("role", normalised.role().id(), listing.title(), listing.department()));
    lines.add(line("seniority", normalised.seniority().id(), listing.title()));
    titleReasons.forEach(reason -> lines.add("  " + reason));
    lines.add(
        line(
            "employer",
            normalised.employer() + (normalised.agency() ? " (recruiter)" : ""),
            listing.company()));
    lines.add(
        line(
            "places",
            normalised.places().stream()
                .map(ExplainedPosting::written)
                .collect(Collectors.joining("; ")),
            listing.places().stream().map(ExplainedPosting::written).toArray(String[]::new)));
    lines.add(
        line(
            "work_mode",
            normalised.workMode().id(),
            listing.workplaceType(),
            listing.remote() == null ? null : "remote: " + listing.remote()));
    normalised.pays().forEach(pay -> lines.add(line("pay", written(pay), pay.span())));
    lines.add(line("employment_type", normalised.employmentType(), listing.employmentType()));
    lines.add(line("language", normalised.language(), listing.language()));
    lines.add("  " + language.why());
    lines.add(line("tools", String.join(", ", normalised.tools())));
    return List.copyOf(lines);
  }

  private static String line(String field, @Nullable String value, @Nullable String... from) {
    String read =
        Arrays.stream(from)
            .filter(Objects::nonNull)
            .map(text -> "'" + text + "'")
            .collect(Collectors.joining(", "));
    String shown = value == null || value.isEmpty() ? "nothing" : value;
    return field + ": " + shown + (read.isEmpty() ? "" : " from " + read);
  }

  private static String written(Pay pay) {
    return "%s to %s %s a %s, %s%s"
        .formatted(
            pay.min() == null ? "any" : pay.min().toPlainString(),
            pay.max() == null ? "any" : pay.max().toPlainString(),
            pay.currency() == null ? "of no certain currency" : pay.currency(),
            pay.period() == null ? "period not known" : pay.period().id(),
            pay.basis().id(),
            pay.periodInferred() ? ", period by amount" : "");
  }

  private static String written(Place place) {
    return joined(place.city(), place.region(), place.country());
  }

  private static String written(PublishedPlace place) {
    return joined(place.text(), place.city(), place.region(), place.country());
  }

  private static String joined(@Nullable String... parts) {
    return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}

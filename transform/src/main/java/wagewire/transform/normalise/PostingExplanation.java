package wagewire.transform.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.transform.place.PlaceReader;
import wagewire.transform.text.WordRuns;
import wagewire.transform.tool.ToolFinder;

/**
 * Explains a posting for a person: a line for each field, and below it, indented, the words and the
 * rule that decided. Words of a text are those that alone are read as the whole text is.
 */
final class PostingExplanation {

  private final PlaceReader places;
  private final ToolFinder tools;
  private final PublishedListing listing;
  private final ExplainedPosting read;
  private final NormalisedPosting normalised;
  private final List<String> lines = new ArrayList<>();

  private PostingExplanation(
      PlaceReader places, ToolFinder tools, PublishedListing listing, ExplainedPosting read) {
    this.places = places;
    this.tools = tools;
    this.listing = listing;
    this.read = read;
    this.normalised = read.normalised();
  }

  /** Returns the lines; the readers are those that read the posting. */
  static List<String> lines(
      PlaceReader places, ToolFinder tools, PublishedListing listing, ExplainedPosting read) {
    PostingExplanation explanation = new PostingExplanation(places, tools, listing, read);
    explanation.explain();
    return List.copyOf(explanation.lines);
  }

  private void explain() {
    add("role", normalised.role().id(), listing.title(), listing.department());
    add("seniority", normalised.seniority().id(), listing.title());
    read.titleReasons().forEach(this::reason);
    add(
        "employer",
        normalised.employer() + (normalised.agency() ? " (recruiter)" : ""),
        listing.company());
    explainPlaces();
    explainWorkMode();
    explainPay();
    explainEmployment();
    add("language", normalised.language(), listing.language());
    reason(read.language().why());
    explainTools();
  }

  private void explainPlaces() {
    add(
        "places",
        written(normalised.places()),
        listing.places().stream().map(PostingExplanation::written).toArray(String[]::new));
    for (PublishedPlace stated : listing.places()) {
      List<Place> alone = places.read(List.of(stated), null, null, null, null).places();
      if (!normalised.places().containsAll(alone) || alone.isEmpty()) {
        reason("'%s' alone: %s".formatted(written(stated), orNothing(written(alone))));
      }
    }
    if (listing.country() != null) {
      reason("country of the listing: '%s'".formatted(listing.country()));
    }
  }

  private void explainWorkMode() {
    add("work_mode", normalised.workMode().id());
    reason(
        switch (read.workMode()) {
          case FIELD -> "Rule 1, the board's own word: '%s'".formatted(listing.workplaceType());
          case PLACES -> "Rule 2, a place: " + quoted(statingPlaces());
          case FLAG -> "Rule 3, the board's flag: remote";
          case TITLE -> "Rule 4, the title: '%s'".formatted(listing.title());
          case DESCRIPTION -> "Rule 5, the description: " + quoted(statingWords());
          case NONE -> "not stated in a field, a place, the title or the description";
        });
  }

  private List<String> statingPlaces() {
    return listing.places().stream()
        .filter(place ->
            places.read(List.of(place), null, null, null, null).workMode() == normalised.workMode())
        .map(PostingExplanation::written)
        .toList();
  }

  private List<String> statingWords() {
    String words =
        FewestWords.of(
            read.text(),
            text -> places.modeOfDescription(WordRuns.of(text)) == normalised.workMode());
    return words == null ? List.of() : List.of(words);
  }

  private void explainEmployment() {
    add("employment_type", normalised.employmentType(), listing.employmentType());
    String words = read.employment().words();
    reason(
        switch (read.employment().source()) {
          case FIELD -> "Rule 1, the board's field: '%s'".formatted(words);
          case TITLE -> "Rule 2, the title: '%s'".formatted(words);
          case LABEL -> "Rule 3, a line of the description: '%s'".formatted(words);
          case STATEMENT -> "Rule 4, a sentence of the description: '%s'".formatted(words);
          case NONE -> "not stated in a field, the title or the description";
        });
  }

  private void explainPay() {
    if (normalised.pays().isEmpty()) {
      add("pay", null);
    }
    for (Pay pay : normalised.pays()) {
      add("pay", written(pay), pay.span());
      String rule = pay.equals(normalised.pay()) ? "counts" : "does not count";
      if (normalised.pays().size() > 1) {
        reason(
            rule + ": one pay counts, the first for a place of the job, else the first base pay");
      }
      reason(
          "source: "
              + pay.source()
              + (pay.periodInferred() ? "; no period is stated: by amount" : "")
              + (pay.place() == null ? "" : "; for '%s'".formatted(pay.place())));
    }
  }

  private void explainTools() {
    add("tools", String.join(", ", normalised.tools()));
    for (String tool : normalised.tools()) {
      String words = FewestWords.of(listing.title(), text -> isIn(text, tool));
      String where = "title";
      if (words == null) {
        words = FewestWords.of(read.text(), text -> isIn(text, tool));
        where = "description";
      }
      reason(
          words == null
              ? tool + ": by words of several lines"
              : "%s: '%s' in the %s".formatted(tool, words, where));
    }
  }

  private boolean isIn(String text, String tool) {
    return tools.find("", WordRuns.of(text), Set.of()).contains(tool);
  }

  private void reason(String reason) {
    lines.add("  " + reason);
  }

  private void add(String field, @Nullable String value, @Nullable String... from) {
    String texts = quoted(Arrays.stream(from).filter(Objects::nonNull).toList());
    lines.add(
        "%s: %s%s"
            .formatted(
                field,
                orNothing(value == null ? "" : value),
                texts.isEmpty() ? "" : " from " + texts));
  }

  private static String orNothing(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", "));
  }

  private static String written(Pay pay) {
    return "%s to %s %s a %s, %s"
        .formatted(
            pay.min() == null ? "any" : pay.min().toPlainString(),
            pay.max() == null ? "any" : pay.max().toPlainString(),
            pay.currency() == null ? "of no certain currency" : pay.currency(),
            pay.period() == null ? "period not known" : pay.period().id(),
            pay.basis().id());
  }

  private static String written(List<Place> places) {
    return places.stream()
        .map(place -> joined(place.city(), place.region(), place.country()))
        .collect(Collectors.joining("; "));
  }

  private static String written(PublishedPlace place) {
    return joined(place.text(), place.city(), place.region(), place.country());
  }

  private static String joined(@Nullable String... parts) {
    return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}

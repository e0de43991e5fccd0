package wagewire.lab.evaluate;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.posting.NormalisedPosting;
import wagewire.transform.normalise.Normaliser;

/** Builds the posting of a labelled row, from the columns of {@code normalize} and three more. */
final class LabelledPosting {

  /**
   * Columns that describe the posting; {@code catalogue} is the employer of its own board, {@code
   * stated_language} the language stated by the board, as {@code language} is the answer.
   */
  static final Set<String> COLUMNS =
      Set.of(
          "title",
          "company",
          "department",
          "location",
          "pay",
          "employment_type",
          "description",
          "country",
          "currency",
          "catalogue",
          "apply_url",
          "stated_language");

  /** Title for rows about other fields; it names no field of work. */
  private static final String NO_TITLE = "Posting";

  private LabelledPosting() {}

  static NormalisedPosting read(Normaliser normaliser, Map<String, String> row) {
    return normaliser.normalise(listing(row), source(row));
  }

  private static PublishedListing listing(Map<String, String> row) {
    String title = cell(row, "title");
    ListingBuilder listing =
        PublishedListing.builder("labelled", title == null ? NO_TITLE : title)
            .company(cell(row, "company"))
            .department(cell(row, "department"))
            .employmentType(cell(row, "employment_type"))
            .description(cell(row, "description"))
            .country(cell(row, "country"))
            .currency(cell(row, "currency"))
            .requisitionId(cell(row, "requisition"))
            .applyUrl(cell(row, "apply_url"))
            .language(cell(row, "stated_language"));
    String place = cell(row, "location");
    if (place != null) {
      listing.place(PublishedPlace.ofText(place));
    }
    String pay = cell(row, "pay");
    if (pay != null) {
      listing.pay(PublishedPay.ofText(pay));
    }
    return listing.build();
  }

  private static Source source(Map<String, String> row) {
    return new Source(
        "labelled", "rows", SourceKind.AGGREGATOR, cell(row, "catalogue"), null, false);
  }

  /** Returns the cell, or null when it is empty; {@code \n} in it stands for the end of a line. */
  private static @Nullable String cell(Map<String, String> row, String column) {
    String cell = row.getOrDefault(column, "");
    return cell.isBlank() ? null : cell.replace("\\n", "\n");
  }
}

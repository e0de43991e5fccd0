package wagewire.app.command.data;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.table.TableReader.TableRow;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.normalise.NormalisedJson;
import wagewire.transform.normalise.Normaliser;

/** Converts rows of a table to the lines that {@code normalize} prints. */
public final class RowNormaliser {

  /** Source of rows, which come from no board; each row states its company. */
  static final Source NOWHERE =
      new Source("normalize", "rows", SourceKind.AGGREGATOR, null, null, false);

  private final Normaliser normaliser;
  private final @Nullable String country;
  private final boolean explain;
  private long refused;

  /**
   * @param country country of rows that state none; null for none
   * @param explain true to add an explanation to each line
   */
  public RowNormaliser(Normaliser normaliser, @Nullable String country, boolean explain) {
    this.normaliser = normaliser;
    this.country = country;
    this.explain = explain;
  }

  /** Returns one JSON object without line breaks. */
  public String line(TableRow row) {
    return switch (row) {
      case TableRow.Read(var _, PublishedListing listing) -> normalised(listing);
      case TableRow.Refused(var _, Refusal refusal) -> refused(refusal);
    };
  }

  /** Returns the number of unreadable rows so far. */
  public long refused() {
    return refused;
  }

  private String normalised(PublishedListing listing) {
    PublishedListing placed =
        listing.country() == null && country != null ? listing.withCountry(country) : listing;
    NormalisedJson json =
        NormalisedJson.of(listing.externalId(), normaliser.normalise(placed, NOWHERE));
    if (!explain) {
      return json.line();
    }
    ObjectNode explained = Json.mapper().valueToTree(json);
    explained.putPOJO("explain", normaliser.explain(placed, NOWHERE));
    return Json.text(explained);
  }

  private String refused(Refusal refusal) {
    refused++;
    ObjectNode error = Json.mapper().createObjectNode();
    error.put("id", refusal.externalId());
    error.put("error", refusal.message());
    return Json.text(error);
  }
}

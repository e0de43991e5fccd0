package wagewire.lab.hostile;

import java.util.List;
import java.util.stream.Stream;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.lab.hostile.Surface.Told;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.normalise.NormalisedJson;
import wagewire.transform.normalise.Normaliser;

/** What happens to listings behind every reader: written, read again, normalised, written. */
final class ReadListings {

  private static final Normaliser NORMALISER = Normaliser.load();

  private ReadListings() {}

  static Told payload(PayloadReader reader, byte[] input) {
    BoardId board = new BoardId(reader.platform(), "acme");
    ReadPage page;
    try {
      page = reader.read(input, new ReadContext(board, null));
    } catch (UnreadablePayloadException _) {
      return Told.REFUSED;
    }
    page.listings().forEach(listing -> normalise(board, listing));
    int rejected = page.refusals().size();
    // One item may be the notice that some feeds begin with.
    if (page.items() > 1 && page.listings().isEmpty() && rejected + page.leads().size() == 0) {
      throw new IllegalStateException(page.items() + " items, and nothing is told of them");
    }
    return new Told(page.listings().size(), rejected);
  }

  /** As transform does with what it takes from its topic. */
  static void normalise(BoardId board, PublishedListing listing) {
    PublishedListing taken = Json.read(Json.bytes(listing), PublishedListing.class);
    String title = taken.title();
    if (title == null || title.isBlank()) {
      throw new IllegalStateException("a listing without a title");
    }
    NormalisedJson.of("1", NORMALISER.normalise(taken, source(board))).line();
  }

  /** The listings of well-formed payloads, as they are published. */
  static List<byte[]> of(PayloadReader reader, List<byte[]> payloads) {
    var context = new ReadContext(new BoardId(reader.platform(), "acme"), null);
    return payloads.stream()
        .flatMap(payload -> {
          try {
            return reader.read(payload, context).listings().stream();
          } catch (UnreadablePayloadException _) {
            return Stream.empty();
          }
        })
        .map(Json::bytes)
        .toList();
  }

  private static Source source(BoardId board) {
    return new Source(board.platform(), board.token(), SourceKind.OWN, null, null, false);
  }
}

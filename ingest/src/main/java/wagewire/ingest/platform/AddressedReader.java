package wagewire.ingest.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.model.listing.PublishedListing;

/**
 * Gives a listing that does not say where a person reads it the address that postings of its board
 * have.
 *
 * @param page whole address, with the parts of the board's token and the posting's id as variables
 */
record AddressedReader(PayloadReader reader, Template page) implements PayloadReader {

  @Override
  public String platform() {
    return reader.platform();
  }

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    ReadPage read = reader.read(payload, context);
    List<PublishedListing> listings =
        read.listings().stream().map(listing -> addressed(listing, context)).toList();
    return new ReadPage(listings, read.refusals(), read.leads(), read.items(), read.announced());
  }

  private PublishedListing addressed(PublishedListing listing, ReadContext context) {
    if (listing.url() != null) {
      return listing;
    }
    Map<String, String> values = new HashMap<>(Variables.of(context.board().token(), null));
    values.put("id", listing.externalId());
    return listing.withUrl(page.address(values));
  }
}

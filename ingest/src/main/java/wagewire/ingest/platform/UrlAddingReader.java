package wagewire.ingest.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.model.listing.PublishedListing;

/**
 * Adds the address for people to listings without one.
 *
 * @param page absolute address, with the variables of the token, {@code id} and, for a posting with
 *     a lead, {@code detail}
 */
record UrlAddingReader(PayloadReader reader, Template page) implements PayloadReader {

  @Override
  public String platform() {
    return reader.platform();
  }

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    ReadPage read = reader.read(payload, context);
    Map<String, String> leads =
        read.leads().stream()
            .collect(
                Collectors.toMap(DetailLink::externalId, DetailLink::address, (first, _) -> first));
    List<PublishedListing> listings =
        read.listings().stream()
            .map(listing -> addressed(listing, leads.get(listing.externalId()), context))
            .toList();
    return new ReadPage(listings, read.refusals(), read.leads(), read.items(), read.announced());
  }

  private PublishedListing addressed(
      PublishedListing listing, @Nullable String detail, ReadContext context) {
    boolean unknown = detail == null && page.has("detail");
    if (listing.url() != null || unknown) {
      return listing;
    }
    Map<String, String> values = new HashMap<>(TemplateVariables.of(context.board().token(), null));
    values.put("id", listing.externalId());
    if (detail != null) {
      values.put("detail", detail);
    }
    return listing.withUrl(page.address(values));
  }
}

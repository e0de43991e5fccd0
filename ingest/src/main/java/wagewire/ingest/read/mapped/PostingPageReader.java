package wagewire.ingest.read.mapped;

import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.jsonld.JsonLdReader;
import wagewire.ingest.read.value.Texts;

/**
 * Reads the page of one posting of a documented platform: it must hold one schema.org JobPosting.
 */
public record PostingPageReader(String platform) implements PayloadReader {

  /** Name of this reader in the key {@code detail_reader}. */
  public static final String NAME = "posting";

  private static final PayloadReader POSTINGS = new JsonLdReader();

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    ReadPage page = POSTINGS.read(payload, context);
    if (page.refusals().isEmpty() && page.listings().size() == 1) {
      return page;
    }
    String difference =
        page.refusals().isEmpty()
            ? "%d JobPostings in the page of one posting; it begins with: %s"
                .formatted(page.listings().size(), Texts.beginning(JsonPayload.text(payload)))
            : page.refusals().getFirst().message();
    throw context.undocumented(platform, difference);
  }
}

package wagewire.ingest.read.mapped;

import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.jsonld.JsonLdReader;

/**
 * A platform whose pages of single postings hold schema.org JobPosting.
 *
 * @param lists reads its other pages; null when they hold nothing that is read
 */
record PostingPages(String platform, @Nullable PayloadReader lists) implements PayloadReader {

  private static final PayloadReader POSTINGS = new JsonLdReader();

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    boolean posting = JsonPayload.text(payload).contains("JobPosting");
    return lists == null || posting
        ? Unsaid.removed(POSTINGS.read(payload, context), context.askedAt())
        : lists.read(payload, context);
  }
}

package wagewire.ingest.read.mapped;

import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.jsonld.JsonLdReader;

/**
 * Reads a platform whose pages of single postings hold schema.org JobPosting.
 *
 * @param lists reader of its other pages; null when there are none
 */
record PostingOrListReader(String platform, @Nullable PayloadReader lists)
    implements PayloadReader {

  private static final PayloadReader POSTINGS = new JsonLdReader();

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    boolean posting = JsonPayload.text(payload).contains("JobPosting");
    return lists == null || posting
        ? FillerValues.removed(POSTINGS.read(payload, context), context.askedAt())
        : lists.read(payload, context);
  }
}

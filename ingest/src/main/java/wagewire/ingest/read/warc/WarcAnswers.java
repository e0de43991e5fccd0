package wagewire.ingest.read.warc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import wagewire.ingest.read.value.Times;
import wagewire.ingest.read.warc.SkipCounts.SkipReason;

/**
 * Reads the answers of a WARC file, plain or compressed by record, one at a time. Anything but a
 * whole answer with status 200 is skipped and counted; reading resumes at the next record after a
 * damaged one.
 */
public final class WarcAnswers implements AutoCloseable {

  private static final int OK = 200;
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w:.-]+)");

  private final FileChannel archive;
  private final NextRecordFinder starts;
  private final int limit;
  private final SkipCounts counts = new SkipCounts();

  private WarcReader reader;

  /** Where the reader began; its positions count from there. */
  private long begun;

  private long start;
  private boolean searching;
  private boolean brokenOff;

  private WarcAnswers(FileChannel archive, int limit) throws IOException {
    this.archive = archive;
    this.starts = NextRecordFinder.of(archive);
    this.limit = limit;
    this.reader = reader();
  }

  /**
   * @param limit bytes of a record's body, encoded and decoded
   */
  public static WarcAnswers open(Path file, int limit) throws IOException {
    FileChannel archive = FileChannel.open(file);
    try {
      return new WarcAnswers(archive, limit);
    } catch (IOException e) {
      archive.close();
      throw e;
    }
  }

  /** Returns the next answer; null at the end of the archive and where it is truncated. */
  public @Nullable ArchivedAnswer next() throws IOException {
    while (!brokenOff) {
      try {
        WarcRecord record = reader.next().orElse(null);
        if (record == null && begun + reader.position() <= archive.size()) {
          return null;
        }
        if (record == null) {
          readOn();
          continue;
        }
        start = begun + reader.position();
        searching = false;
        counts.record();
        ArchivedAnswer answer = answer(record);
        if (answer != null) {
          return answer;
        }
      } catch (IOException | IllegalArgumentException | NoSuchElementException e) {
        readOn();
      }
    }
    return null;
  }

  /** Returns the counts of records read so far. */
  public SkipCounts counts() {
    return counts;
  }

  /** Returns whether the file ends inside a record. */
  public boolean isTruncated() {
    return brokenOff;
  }

  /**
   * Searches for the next record from the last one's start, whose wrong length may have hidden it.
   */
  private void readOn() throws IOException {
    if (!searching) {
      counts.skip(SkipReason.DAMAGED);
    }
    searching = true;
    long next = starts.after(archive, start);
    if (next < 0) {
      brokenOff = true;
      return;
    }
    archive.position(next);
    start = next;
    reader = reader();
  }

  private WarcReader reader() throws IOException {
    begun = archive.position();
    WarcReader fresh = new WarcReader(new EndOfFileGuard(archive));
    fresh.setLenient(true);
    return fresh;
  }

  private @Nullable ArchivedAnswer answer(WarcRecord record) throws IOException {
    return switch (record) {
      case WarcRevisit _ -> skip(SkipReason.REVISIT);
      case WarcResponse response -> response(response);
      case WarcResource resource -> resource(resource);
      default -> skip(SkipReason.NO_ANSWER);
    };
  }

  private @Nullable ArchivedAnswer response(WarcResponse record) throws IOException {
    if (!ArchivedAnswer.hasHost(address(record))) {
      return skip(SkipReason.NO_ADDRESS);
    }
    if (record.body().size() > limit) {
      return skip(SkipReason.TOO_LARGE);
    }
    HttpResponse http = record.http();
    if (http.status() != OK) {
      return skip(SkipReason.NOT_OK);
    }
    byte[] body = ArchivedBody.limited(http.body().stream(), limit);
    String encoding = http.headers().first("Content-Encoding").orElse("");
    if (!ArchivedBody.isRead(encoding, body)) {
      return skip(SkipReason.OTHER_ENCODING);
    }
    return answer(record, http, ArchivedBody.decoded(encoding, body, limit));
  }

  private @Nullable ArchivedAnswer resource(WarcResource record) throws IOException {
    MessageBody body = record.body();
    if (!ArchivedAnswer.hasHost(address(record))) {
      return skip(SkipReason.NO_ADDRESS);
    }
    return body.size() > limit
        ? skip(SkipReason.TOO_LARGE)
        : answer(record, record, ArchivedBody.limited(body.stream(), limit));
  }

  private @Nullable ArchivedAnswer answer(WarcRecord record, Message typed, byte[] body) {
    Instant date = Times.parse(record.headers().first("WARC-Date").orElse(null));
    if (date == null) {
      return skip(SkipReason.NO_DATE);
    }
    String type = typed.headers().first("Content-Type").orElse("");
    return body.length > limit
        ? skip(SkipReason.TOO_LARGE)
        : new ArchivedAnswer(address(record), date, mediaType(type), charset(type), body);
  }

  /** Returns the address; old archives write it between angle brackets. */
  private static String address(WarcRecord record) {
    String address = record.headers().first("WARC-Target-URI").orElse("").strip();
    return address.startsWith("<") && address.endsWith(">")
        ? address.substring(1, address.length() - 1)
        : address;
  }

  private @Nullable ArchivedAnswer skip(SkipReason reason) {
    counts.skip(reason);
    return null;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** Returns the media type in lower case, without parameters; empty for an empty header. */
  private static String mediaType(String header) {
    return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String charset(String header) {
    Matcher charset = CHARSET.matcher(header);
    return charset.find() ? charset.group(1) : null;
  }
}

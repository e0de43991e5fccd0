package wagewire.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.http.ExchangeRequest;
import wagewire.ingest.fetch.http.ExchangeResponse;
import wagewire.ingest.read.warc.RecordProvenance;

/**
 * Writes requests and answers as WARC 1.1 records. Bodies are decompressed; headers of connection
 * and encoding are dropped, credentials removed.
 *
 * @param of null for answers that were not requested from a board
 * @param date of the answer
 */
record VisitRecords(CredentialRemoval credentials, @Nullable RecordProvenance of, Instant date) {

  /** Software field of the first record of each file. */
  static final String SOFTWARE = "software: Wagewire/";

  private static final String VERSION = "0.1";
  private static final String LINE = "\r\n";

  /** Headers of the connection, of the decoded encoding, or with credentials. */
  private static final List<String> LEFT_OUT =
      List.of(
          "connection",
          "content-encoding",
          "content-length",
          "keep-alive",
          "set-cookie",
          "set-cookie2",
          "trailer",
          "transfer-encoding");

  /** Writes the first record of a file. */
  static void begin(WarcOutput output, Instant date) throws IOException {
    String text =
        SOFTWARE
            + VERSION
            + LINE
            + "format: WARC File Format 1.1"
            + LINE
            + "robots: classic"
            + LINE;
    output.write(
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .date(date)
            .body(MediaType.WARC_FIELDS, text.getBytes(StandardCharsets.UTF_8))
            .build());
  }

  void write(WarcOutput output, ExchangeRequest question, ExchangeResponse answer)
      throws IOException {
    String address = credentials.removed(question.address());
    WarcResponse response = response(address, answer);
    output.write(response);
    output.write(request(address, question, response.id()));
  }

  /** Returns the record of a response at an address. */
  WarcResponse response(String address, ExchangeResponse answer) {
    byte[] body = credentials.removed(answer.body());
    byte[] head = head(answer, body.length).getBytes(StandardCharsets.UTF_8);
    var builder = new WarcResponse.Builder(address);
    describe(builder)
        .payloadDigest(digest(body))
        .blockDigest(digest(head, body))
        .body(
            MediaType.HTTP_RESPONSE,
            Channels.newChannel(
                new SequenceInputStream(
                    new ByteArrayInputStream(head), new ByteArrayInputStream(body))),
            (long) head.length + body.length);
    return builder.build();
  }

  private WarcRequest request(String address, ExchangeRequest question, URI response) {
    String body = question.body() == null ? "" : credentials.removed(question.body());
    byte[] block = (head(question, address) + body).getBytes(StandardCharsets.UTF_8);
    var builder = new WarcRequest.Builder(address);
    describe(builder)
        .concurrentTo(response)
        .blockDigest(digest(block))
        .body(MediaType.HTTP_REQUEST, block);
    return builder.build();
  }

  private <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>>
      B describe(B builder) {
    builder.version(MessageVersion.WARC_1_1);
    builder.date(date);
    if (of == null) {
      return builder;
    }
    builder.setHeader(RecordProvenance.BOARD, RecordProvenance.encoded(of.board().toString()));
    if (of.posting() != null) {
      builder.setHeader(RecordProvenance.POSTING, RecordProvenance.encoded(of.posting()));
    }
    return builder;
  }

  private String head(ExchangeResponse answer, int length) {
    String reason = EnglishReasonPhraseCatalog.INSTANCE.getReason(answer.status(), null);
    StringBuilder head = new StringBuilder();
    head.append("HTTP/1.1 %d %s".formatted(answer.status(), reason == null ? "Other" : reason));
    head.append(LINE);
    append(head, answer.headers());
    return head.append("content-length: ").append(length).append(LINE).append(LINE).toString();
  }

  private String head(ExchangeRequest question, String address) {
    URI shown = question.address();
    String origin = shown.getScheme() + "://" + shown.getRawAuthority();
    String target =
        address.startsWith(origin) ? address.substring(origin.length()) : shown.getRawPath();
    StringBuilder head = new StringBuilder();
    head.append(question.body() == null ? "GET " : "POST ");
    head.append(target.isEmpty() ? "/" : target).append(" HTTP/1.1").append(LINE);
    head.append("host: ").append(Origin.of(shown).hostAndPort()).append(LINE);
    append(head, question.headers());
    return head.append(LINE).toString();
  }

  /** Appends the headers in order of their names. */
  private void append(StringBuilder head, Map<String, String> headers) {
    Map<String, String> sorted = new TreeMap<>();
    headers.forEach((name, value) -> sorted.put(name.toLowerCase(Locale.ROOT), value));
    sorted.forEach((name, value) -> {
      if (!LEFT_OUT.contains(name) && name.matches("[a-z0-9!#$%&'*+.^_`|~-]+")) {
        String kept = credentials.header(name, value).replaceAll("\\p{Cntrl}+", " ");
        head.append(name).append(": ").append(kept).append(LINE);
      }
    });
  }

  private static WarcDigest digest(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return new WarcDigest("sha256", digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Writes WARC records to a stream, each compressed separately. */
  static final class WarcOutput {

    private final OutputStream stream;

    WarcOutput(OutputStream stream) {
      this.stream = stream;
    }

    /** Writes a record and leaves the stream open. */
    void write(WarcRecord record) throws IOException {
      try (WarcWriter writer = new WarcWriter(new GZIPOutputStream(new Open(stream)))) {
        writer.write(record);
      }
    }

    private static final class Open extends FilterOutputStream {

      private Open(OutputStream stream) {
        super(stream);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    }
  }
}

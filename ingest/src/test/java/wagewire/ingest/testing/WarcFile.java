package wagewire.ingest.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small web archives, record by record. */
public final class WarcFile {

  private static final String DATE = "2026-08-04T05:01:00Z";

  private final List<byte[]> records = new ArrayList<>();

  /** Adds a page answered with status 200. */
  public WarcFile page(String address, String html) {
    return answer(address, "HTTP/1.1 200 OK\r\nContent-Type: text/html", html.getBytes(UTF_8));
  }

  /** Adds an answer of JSON. */
  public WarcFile json(String address, String json) {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8";
    return answer(address, head, json.getBytes(UTF_8));
  }

  public WarcFile answer(String address, String head, byte[] body) {
    return answer(address, DATE, head, body);
  }

  public WarcFile answer(String address, String date, String head, byte[] body) {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes((head + "\r\n\r\n").getBytes(UTF_8));
    http.writeBytes(body);
    return record(
        "response", address, date, "application/http; msgtype=response", http.toByteArray());
  }

  public WarcFile record(
      String type, String address, String date, String contentType, byte[] block) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    String head =
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Target-URI: %s
        WARC-Date: %s
        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>
        Content-Type: %s
        Content-Length: %d

        """
            .formatted(type, address, date, records.size(), contentType, block.length)
            .replace("\n", "\r\n");
    record.writeBytes(head.getBytes(UTF_8));
    record.writeBytes(block);
    record.writeBytes("\r\n\r\n".getBytes(UTF_8));
    return raw(record.toByteArray());
  }

  /** Adds bytes in place of a record. */
  public WarcFile raw(byte[] bytes) {
    records.add(bytes);
    return this;
  }

  /** Damages the bytes of the last record in this range. */
  public WarcFile damaged(int from, int to) {
    byte[] last = records.getLast().clone();
    for (int at = from; at < to; at++) {
      last[at] ^= 0x15;
    }
    records.set(records.size() - 1, last);
    return this;
  }

  /** Returns the records uncompressed. */
  public byte[] plain() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** Returns the records, each compressed separately. */
  public List<byte[]> members() {
    return records.stream().map(WarcFile::gzip).toList();
  }

  public byte[] packed() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    members().forEach(all::writeBytes);
    return all.toByteArray();
  }

  public Path write(Path file) throws IOException {
    return Files.write(file, file.toString().endsWith(".gz") ? packed() : plain());
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}

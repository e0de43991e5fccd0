package wagewire.ingest.read.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.ingest.testing.WarcFile;

/** Records read from an archive, skipped records, and damaged ones. */
class WarcAnswersTest {

  private static final int LIMIT = 10_000;
  private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html";

  @TempDir Path folder;

  @Test
  void answersAreReadFromPlainAndFromCompressedArchives() throws IOException {
    WarcFile archive = new WarcFile().page("https://acme.example/1", "<p>one</p>");
    archive.json("https://acme.example/2", "{\"jobs\": []}");
    for (byte[] bytes :
        List.of(archive.plain(), archive.packed(), WarcFile.gzip(archive.plain()))) {
      Reading reading = read(bytes);
      assertThat(reading.texts()).containsExactly("<p>one</p>", "{\"jobs\": []}");
      assertThat(reading.truncated()).isFalse();
      assertThat(reading.counts().words()).isEqualTo("2 records, none skipped");
    }
  }

  @Test
  void anAnswerCarriesItsAddressDateTypeAndCharset() throws IOException {
    WarcFile archive =
        new WarcFile()
            .answer(
                "<https://ACME.example:8443/jobs?a=b>",
                "2019-03-01T23:59:59.5Z",
                "HTTP/1.0 200\r\ncontent-type: Text/HTML; Charset=\"ISO-8859-1\"",
                "x".getBytes(UTF_8));
    ArchivedAnswer answer = read(archive.plain()).answers().getFirst();
    assertThat(answer.address()).isEqualTo("https://ACME.example:8443/jobs?a=b");
    assertThat(answer.host()).isEqualTo("acme.example");
    assertThat(answer.date()).isEqualTo(Instant.parse("2019-03-01T23:59:59.5Z"));
    assertThat(answer.mediaType()).isEqualTo("text/html");
    assertThat(answer.charset()).isEqualTo("ISO-8859-1");
  }

  @Test
  void transferAndContentEncodingsAreUndone() throws IOException {
    byte[] body = "<p>text</p>".getBytes(UTF_8);
    String chunks = "6\r\n<p>tex\r\n5;a=b\r\nt</p>\r\n0\r\n\r\n";
    WarcFile archive =
        new WarcFile()
            .answer(
                "https://a.example/1",
                HTML + "\r\nTransfer-Encoding: chunked",
                chunks.getBytes(UTF_8))
            .answer("https://a.example/2", HTML + "\r\nContent-Encoding: gzip", WarcFile.gzip(body))
            .answer("https://a.example/3", HTML + "\r\nContent-Encoding: deflate", deflated(body));
    assertThat(read(archive.packed()).texts()).containsOnly("<p>text</p>").hasSize(3);
  }

  @Test
  void encodingsThatOnlyTheHeaderHasAreNotUndone() throws IOException {
    WarcFile archive = new WarcFile();
    for (String header :
        List.of(
            "Transfer-Encoding: chunked",
            "Content-Encoding: gzip",
            "Content-Encoding: deflate",
            "Content-Encoding: br",
            "Content-Length: 3")) {
      archive.answer("https://a.example/", HTML + "\r\n" + header, "<p>text</p>".getBytes(UTF_8));
    }
    assertThat(read(archive.plain()).texts()).containsOnly("<p>text</p>").hasSize(5);
  }

  @Test
  void whatIsNoWholeAnswerIsSkippedAndCounted() throws IOException {
    WarcFile archive =
        new WarcFile()
            .record("warcinfo", "", "2026-08-04T05:01:00Z", "application/warc-fields", new byte[9])
            .record(
                "request", "https://a.example/", "2026-08-04T05:01:00Z", "text/plain", new byte[9])
            .record(
                "revisit", "https://a.example/", "2026-08-04T05:01:00Z", "text/plain", new byte[0])
            .answer("https://a.example/", "HTTP/1.1 404 Not Found", new byte[5])
            .answer("https://a.example/", "HTTP/1.1 301 Moved\r\nLocation: /x", new byte[0])
            .record("response", "dns:a.example", "2026-08-04T05:01:00Z", "text/dns", new byte[3])
            .answer("https://a.example/", "one day", HTML, new byte[3])
            .answer("https://a.example/", HTML + "\r\nContent-Encoding: br", new byte[] {7, 7, 7})
            .answer("https://a.example/", HTML, new byte[LIMIT + 1])
            .answer(
                "https://a.example/",
                HTML + "\r\nContent-Encoding: gzip",
                WarcFile.gzip(new byte[LIMIT * 9]))
            .answer("https://a.example/", "no answer at all", new byte[3])
            .page("https://a.example/", "last");
    Reading reading = read(archive.packed());
    assertThat(reading.texts()).containsExactly("last");
    assertThat(reading.truncated()).isFalse();
    assertThat(reading.counts().words())
        .isEqualTo(
            "12 records; skipped: 2 no answers, 1 revisits, 2 with another status than 200,"
                + " 1 without an address on the web, 1 without a date,"
                + " 1 in an unsupported encoding, 2 too large, 1 damaged");
  }

  @Test
  void resourcesAreAnswersToo() throws IOException {
    WarcFile archive =
        new WarcFile()
            .record(
                "resource",
                "https://a.example/x",
                "2026-08-04T05:01:00Z",
                "text/html",
                "r".getBytes(UTF_8))
            .record(
                "resource", "file:///x", "2026-08-04T05:01:00Z", "text/html", "r".getBytes(UTF_8));
    assertThat(read(archive.plain()).texts()).containsExactly("r");
  }

  @Test
  void aDamagedRecordCostsOnlyItself() throws IOException {
    for (int[] range : new int[][] {{0, 4}, {30, 60}, {200, 230}}) {
      WarcFile archive = three(range[0], range[1]);
      assertThat(read(archive.plain()).texts()).contains("<p>first</p>", "<p>third</p>");
    }
  }

  @Test
  void aDamagedMemberCostsOnlyItself() throws IOException {
    List<byte[]> members = three(0, 0).members();
    for (int at = 0; at < members.get(1).length; at += 7) {
      byte[] middle = members.get(1).clone();
      middle[at] ^= 0x55;
      Reading reading = read(joined(members.get(0), middle, members.get(2)));
      assertThat(reading.texts())
          .as("at %d", at)
          .startsWith("<p>first</p>")
          .endsWith("<p>third</p>");
      assertThat(reading.truncated()).isFalse();
    }
  }

  @Test
  void aWrongLengthCostsOnlyItsRecord() throws IOException {
    for (String length : List.of("1", "90", "100000", "x")) {
      WarcFile archive = new WarcFile().page("https://a.example/1", "<p>first</p>");
      String record = new String(archive.plain(), UTF_8);
      WarcFile wrong =
          new WarcFile()
              .page("https://a.example/0", "<p>before</p>")
              .raw(
                  record
                      .replaceFirst("Content-Length: \\d+", "Content-Length: " + length)
                      .getBytes(UTF_8))
              .page("https://a.example/2", "<p>second</p>")
              .page("https://a.example/3", "<p>third</p>");
      assertThat(read(wrong.plain()).texts())
          .as(length)
          .startsWith("<p>before</p>")
          .contains("<p>second</p>", "<p>third</p>");
    }
  }

  @Test
  void whatStandsBeforeABreakIsReadAndTheBreakIsSaid() throws IOException {
    WarcFile archive = three(0, 0);
    readsUpToTheBreak(archive.plain(), archive.plain().length / 3);
    readsUpToTheBreak(archive.packed(), archive.members().getFirst().length);
  }

  private void readsUpToTheBreak(byte[] whole, int record) throws IOException {
    for (int length = record * 2 + 40; length < whole.length - 8; length += 11) {
      Reading reading = read(Arrays.copyOf(whole, length));
      assertThat(reading.texts()).as("%d bytes", length).startsWith("<p>first</p>");
    }
    Reading reading = read(Arrays.copyOf(whole, whole.length - 20));
    assertThat(reading.texts()).hasSize(2);
    assertThat(reading.truncated()).isTrue();
  }

  @Test
  void anEmptyFileHasNoAnswersAndAPageIsNoArchive() throws IOException {
    assertThat(read(new byte[0]).texts()).isEmpty();
    Reading page = read("<html>WARC/1.0</html>".getBytes(UTF_8));
    assertThat(page.texts()).isEmpty();
    assertThat(page.truncated()).isTrue();
  }

  private static WarcFile three(int from, int to) {
    return new WarcFile()
        .page("https://a.example/1", "<p>first</p>")
        .page("https://a.example/2", "<p>second</p>")
        .damaged(from, to)
        .page("https://a.example/3", "<p>third</p>");
  }

  private record Reading(List<ArchivedAnswer> answers, SkipCounts counts, boolean truncated) {

    private List<String> texts() {
      return answers.stream().map(answer -> new String(answer.body(), UTF_8)).toList();
    }
  }

  private Reading read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("archive"), bytes);
    List<ArchivedAnswer> answers = new ArrayList<>();
    try (WarcAnswers archive = WarcAnswers.open(file, LIMIT)) {
      for (ArchivedAnswer answer = archive.next(); answer != null; answer = archive.next()) {
        answers.add(answer);
      }
      return new Reading(answers, archive.counts(), archive.isTruncated());
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] deflated(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
      deflate.write(body);
    }
    return packed.toByteArray();
  }
}

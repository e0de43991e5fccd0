package wagewire.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.read.warc.ArchivedAnswer;
import wagewire.ingest.read.warc.PostingsOfAnswer.ArchivedBoard;
import wagewire.ingest.read.warc.RecordProvenance;
import wagewire.ingest.read.warc.WarcAnswers;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.ListingObserved;
import wagewire.model.listing.PublishedListing;

/** Fixture with a folder, boards to visit, and access to the archived files. */
abstract class ArchiveScene {

  @TempDir Path folder;

  final CollectFixture workshop = new CollectFixture();
  final List<String> notes = new ArrayList<>();

  @AfterEach
  void close() {
    workshop.close();
  }

  CollectReport keep(BoardEntry board, int days) {
    return workshop.keep(board, responses(days), Map.of(), notes);
  }

  ResponseArchive responses(int days) {
    return new ResponseArchive(folder, days);
  }

  BoardEntry greenhouse(String... jobs) {
    return greenhouse(workshop.board("greenhouse"), jobs);
  }

  BoardEntry greenhouse(BoardEntry board, String... jobs) {
    workshop.server.always(
        CollectFixture.path(board), CannedAnswer.json(Payloads.greenhouse(jobs)));
    return board;
  }

  URI url() {
    return workshop.server.address();
  }

  static Source source(String platform, String token) {
    return new Source(platform, token, SourceKind.OWN, "Acme", null, false);
  }

  static CannedAnswer page(String text) {
    return CannedAnswer.ok(bytes(text)).with("Content-Type", "text/html");
  }

  List<PublishedListing> published(BoardEntry board) {
    return workshop.observations(board).stream()
        .filter(ListingObserved.class::isInstance)
        .map(record -> ((ListingObserved) record).listing())
        .toList();
  }

  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".warc.gz"))
          .sorted()
          .toList();
    }
  }

  Path only() throws IOException {
    assertThat(files()).hasSize(1);
    return files().getFirst();
  }

  static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(Path file) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
      packed.transferTo(text);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /** Returns status and body of each answer, parsed strictly. */
  static List<String> answers(Path file) throws IOException {
    List<String> answers = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        assertThat(record.version().toString()).contains("1.1");
        if (record instanceof WarcResponse response) {
          answers.add(
              response.http().status()
                  + " "
                  + new String(
                      response.http().body().stream().readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return answers;
  }

  static ArchivedBoard read(Path file) throws IOException {
    try (WarcAnswers archive = WarcAnswers.open(file, 1 << 20)) {
      ArchivedVisitReader visits = new ArchivedVisitReader("Acme", archive.counts());
      for (ArchivedAnswer answer = archive.next(); answer != null; answer = archive.next()) {
        RecordProvenance kept = answer.kept();
        assertThat(kept).isNotNull();
        assertThat(visits.add(answer, Objects.requireNonNull(kept))).isEmpty();
      }
      return visits.end().orElseThrow();
    }
  }
}

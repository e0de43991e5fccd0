package wagewire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.ingest.discover.CrawlIndexScanner.Count;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.table.ResourceTable;

final class CrawlIndexScannerTest {

  private static final BoardAddressMatcher ADDRESSES = BoardAddressMatcher.load();

  private final CrawlIndexScanner index = new CrawlIndexScanner(ADDRESSES);

  @TestFactory
  Stream<DynamicTest> aLineLeadsToItsBoard() {
    return ResourceTable.lines(CrawlIndexScannerTest.class, "index-lines.tsv").stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  CrawlIndexScanner one = new CrawlIndexScanner(ADDRESSES);
                  read(one, bytes(row[0]));
                  assertThat(one.boards(1).stream().map(count -> count.board().toString()).toList())
                      .isEqualTo(row[1].equals("-") ? List.of() : List.of(row[1]));
                }));
  }

  @Test
  void linesAreCountedForEachBoard() {
    read(index, bytes("jobs.lever.co/b\njobs.lever.co/a/1\njobs.lever.co/a/2\nacme.example/\n"));

    assertThat(index.lines()).isEqualTo(4);
    assertThat(index.recognised()).isEqualTo(3);
    assertThat(index.boards(1))
        .containsExactly(
            new Count(new BoardId("lever", "a"), 2), new Count(new BoardId("lever", "b"), 1));
    assertThat(index.boards(2)).containsExactly(new Count(new BoardId("lever", "a"), 2));
  }

  @Test
  void packedIndexesOfSeveralPartsAreReadToTheirEnd() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(gzip("jobs.lever.co/a\n"));
    packed.writeBytes(gzip("jobs.lever.co/b\n"));

    read(index, packed.toByteArray());

    assertThat(index.boards(1)).hasSize(2);
  }

  @Test
  void aDamagedIndexIsUnreadable() throws IOException {
    byte[] packed = gzip("jobs.lever.co/a\n".repeat(1_000));
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);

    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> read(index, cut))
        .withMessageContaining("here")
        .extracting(WagewireException::code)
        .isEqualTo(ErrorCode.UNREADABLE_INPUT);
    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> LineInput.open(Path.of("no-such-index.gz")))
        .extracting(WagewireException::code)
        .isEqualTo(ErrorCode.UNREADABLE_INPUT);
  }

  private static void read(CrawlIndexScanner index, byte[] bytes) {
    index.read(LineInput.of(bytes, "here"), "here");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
      stream.write(bytes(text));
    }
    return packed.toByteArray();
  }
}

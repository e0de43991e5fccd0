package wagewire.lab.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.lab.catalog.CrawlIndex.Count;
import wagewire.model.board.BoardId;
import wagewire.model.table.ResourceTable;

final class CrawlIndexTest {

  private final CrawlIndex index = new CrawlIndex();

  @TestFactory
  Stream<DynamicTest> aLineLeadsToItsBoard() {
    return ResourceTable.lines(CrawlIndexTest.class, "index-lines.tsv").stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  CrawlIndex one = new CrawlIndex();
                  read(one, row[0]);
                  assertThat(one.boards(1).stream().map(count -> count.board().toString()).toList())
                      .isEqualTo(row[1].equals("-") ? List.of() : List.of(row[1]));
                }));
  }

  @Test
  void linesAreCountedForEachBoard() throws IOException {
    read(index, "jobs.lever.co/b\njobs.lever.co/a/1\njobs.lever.co/a/2\nacme.example/\n");

    assertThat(index.boards(1))
        .containsExactly(
            new Count(new BoardId("lever", "a"), 2), new Count(new BoardId("lever", "b"), 1));
    assertThat(index.boards(2)).containsExactly(new Count(new BoardId("lever", "a"), 2));
  }

  private static void read(CrawlIndex index, String text) throws IOException {
    index.read(new BufferedReader(new StringReader(text)));
  }
}

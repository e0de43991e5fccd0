package wagewire.ingest.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import wagewire.ingest.read.OpenData;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.table.TableReader.TableRow;
import wagewire.model.event.RejectionReason;
import wagewire.model.table.ResourceTable;

/** Reads real tables, if present next to the checkout: each row is a listing or a refusal. */
@EnabledIf("wagewire.ingest.read.OpenData#isThere")
@Tag("long")
class RealTablesTest {

  @TestFactory
  Stream<DynamicTest> everyTableOfPostingsIsRead() {
    return ResourceTable.lines(RealTablesTest.class, "/wagewire/ingest/read/real-tables.tsv")
        .stream()
        .flatMap(row ->
            OpenData.files(row[0]).stream()
                .map(file ->
                    DynamicTest.dynamicTest(
                        OpenData.name(file), () -> isRead(file, row[1], row[2], counts(row)))));
  }

  /**
   * @param rows at least
   * @param untitled most rows refused without a title
   * @param unreadable most rows refused as unreadable
   */
  private record Counts(int rows, int untitled, int unreadable) {}

  private static Counts counts(String[] row) {
    return new Counts(Integer.parseInt(row[3]), Integer.parseInt(row[4]), Integer.parseInt(row[5]));
  }

  private static void isRead(Path file, String format, String columns, Counts expected) {
    List<Refusal> refusals = new ArrayList<>();
    Map<String, Long> unread = new TreeMap<>();
    long listings = 0;
    try (TableReader table = TableReader.open(file, format, ColumnMapping.parse(columns))) {
      for (TableRow row : table) {
        switch (row) {
          case TableRow.Refused refused -> refusals.add(refused.refusal());
          case TableRow.Read read -> {
            listings++;
            read.listing().unread().forEach((field, value) -> unread.merge(field, 1L, Long::sum));
          }
        }
      }
      Map<String, Long> reasons =
          refusals.stream()
              .collect(
                  Collectors.groupingBy(
                      refusal -> refusal.reason().id(), TreeMap::new, Collectors.counting()));
      System.out.printf(
          "%-60s rows %d, listings %d, refused %s, unread %s, ignored %s%n",
          OpenData.name(file),
          listings + refusals.size(),
          listings,
          reasons,
          unread,
          table.ignoredColumns());
    }
    assertThat(listings + refusals.size()).isGreaterThanOrEqualTo(expected.rows());
    assertThat(count(refusals, RejectionReason.NO_TITLE)).isLessThanOrEqualTo(expected.untitled());
    assertThat(count(refusals, RejectionReason.UNREADABLE))
        .isLessThanOrEqualTo(expected.unreadable());
    assertThat(refusals)
        .allSatisfy(refusal -> {
          assertThat(refusal.reason()).isIn(RejectionReason.NO_TITLE, RejectionReason.UNREADABLE);
          assertThat(refusal.original()).isNotBlank();
        });
  }

  private static long count(List<Refusal> refusals, RejectionReason reason) {
    return refusals.stream().filter(refusal -> refusal.reason() == reason).count();
  }
}

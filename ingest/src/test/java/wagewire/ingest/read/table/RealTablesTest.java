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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import wagewire.ingest.read.OpenData;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.value.DataFile;

/** Real tables, where a checkout has them beside it: each row is a listing or a refusal. */
@EnabledIf("wagewire.ingest.read.OpenData#isThere")
class RealTablesTest {

  @TestFactory
  Stream<DynamicTest> everyTableOfPostingsIsRead() {
    return DataFile.rows("real-tables.tsv").stream()
        .flatMap(row ->
            OpenData.files(row[0]).stream()
                .map(file ->
                    DynamicTest.dynamicTest(
                        OpenData.name(file),
                        () -> isRead(file, row[1], row[2], Integer.parseInt(row[3])))));
  }

  private static void isRead(Path file, String format, String columns, int atLeast) {
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
          "%-60s rows %d, listings %d, refused %s, unread %s, ignored %s, replaced %d%n",
          OpenData.name(file),
          listings + refusals.size(),
          listings,
          reasons,
          unread,
          table.ignoredColumns(),
          table.replacedCharacters());
    }
    refusals.stream().limit(6).forEach(refusal -> System.out.println("   " + refusal));
    assertThat(listings + refusals.size()).isGreaterThanOrEqualTo(atLeast);
  }
}

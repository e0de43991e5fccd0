package wagewire.ingest.read.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import wagewire.model.table.ResourceTable;

/** Dates as written in pages, one per row. */
class PostingDatesTest {

  @TestFactory
  Stream<DynamicTest> eachTextIsTheDayOfItsRow() {
    List<String[]> rows = ResourceTable.lines(PostingDatesTest.class, "dates.tsv");
    return rows.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  Instant time = PostingDates.of(JsonNodeFactory.instance.stringNode(row[0]));
                  String day =
                      time == null ? "-" : LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
                  assertThat(day).isEqualTo(row[1]);
                }));
  }
}

package wagewire.lab.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.lab.supply.AffectedRange.Event;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Versions in ranges, as the table beside this test says. */
class AffectedRangeTest {

  @ParameterizedTest
  @MethodSource
  void aVersionIsInTheRangeThatTheEventsDescribe(ResourceRow row) {
    var range = new AffectedRange("ECOSYSTEM", events(row.get("events")));

    assertThat(range.contains(row.get("version")))
        .as(row.get("why"))
        .isEqualTo(row.get("affected").equals("yes"));
    if (row.get("affected").equals("yes")) {
      assertThat(range.fixedAfter(row.get("version")))
          .as(row.get("why"))
          .isEqualTo(Optional.of(row.get("fixed")).filter(fixed -> !fixed.isEmpty()));
    }
  }

  static List<ResourceRow> aVersionIsInTheRangeThatTheEventsDescribe() {
    return ResourceTable.read(AffectedRangeTest.class, "ranges.tsv");
  }

  @Test
  void noVersionIsInARangeOfCommits() {
    assertThat(new AffectedRange("GIT", events("introduced 0")).contains("1.0")).isFalse();
    assertThat(new AffectedRange(null, null).contains("1.0")).isFalse();
  }

  private static List<Event> events(String text) {
    return Arrays.stream(text.split(", ")).map(one -> event(one.split(" "))).toList();
  }

  private static Event event(String[] words) {
    return switch (words[0]) {
      case "introduced" -> new Event(words[1], null, null);
      case "fixed" -> new Event(null, words[1], null);
      case "last_affected" -> new Event(null, null, words[1]);
      case "limit" -> new Event(null, null, null);
      default -> throw new IllegalArgumentException(words[0]);
    };
  }
}

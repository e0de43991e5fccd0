package wagewire.reporting.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.warehouse.testing.TestWarehouse;

class EmployerBucketTest {

  @Test
  void theBucketIsThatOfSql() {
    TestWarehouse warehouse = TestWarehouse.fresh();
    for (String employer : List.of("acme", "", "Zürich", "greenhouse:acme", "日本", "😀")) {
      for (int buckets : List.of(1, 8, 99)) {
        assertThat(EmployerBucket.of(employer, buckets))
            .hasToString(
                warehouse.value(
                    "select ('x' || substr(md5('%s'), 1, 7))::bit(28)::integer %% %d"
                        .formatted(employer, buckets)));
      }
    }
  }

  @Test
  void employersAreDistributedEvenly() {
    int[] employers = new int[8];
    IntStream.range(0, 8_000).forEach(id -> employers[EmployerBucket.of("employer-" + id, 8)]++);
    assertThat(Arrays.stream(employers).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(900, 1_100));
  }
}

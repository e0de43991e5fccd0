package wagewire.lab.wanted;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.RoleGroups;
import wagewire.model.posting.Seniority;
import wagewire.model.table.ResourceTable;

class WantedListTest {

  private static final List<WantedLine> LINES = WantedList.lines();

  @Test
  void theListHasEightySixFigures() {
    assertThat(LINES).hasSize(86);
    assertThat(LINES.stream().collect(groupingBy(WantedLine::block, counting())))
        .containsEntry("growth of open, year", 6L)
        .containsEntry("pay by seniority", 9L)
        .containsEntry("tools", 15L)
        .containsEntry("tools, change", 15L)
        .containsEntry("employers", 10L);
  }

  @Test
  void theTableHasKnownColumnsOnly() {
    assertThat(ResourceTable.read(WantedList.class, "wanted.tsv").getFirst().header())
        .containsExactlyElementsOf(WantedLine.COLUMNS);
  }

  @Test
  void everyFigureIsWantedOnce() {
    assertThat(LINES)
        .extracting(line ->
            List.of(line.metric(), line.horizon(), line.role(), line.seniority(), line.rank()))
        .doesNotHaveDuplicates();
  }

  @Test
  void rolesAndSenioritiesAreKnown() {
    List<String> seniorities = Arrays.stream(Seniority.values()).map(Seniority::id).toList();
    assertThat(LINES)
        .allSatisfy(line -> {
          assertThat(RoleGroups.everything()).contains(line.role());
          assertThat(line.seniority())
              .satisfiesAnyOf(
                  one -> assertThat(one).isEqualTo("all"),
                  one -> assertThat(seniorities).contains(one));
        });
  }

  @Test
  void metricsHaveTheHorizonsThatAreWanted() {
    assertThat(LINES)
        .allSatisfy(
            line -> assertThat(Metric.of(line.metric()).horizons()).contains(line.horizon()));
  }

  @Test
  void onlyWhatIsCountedIsComparedWithTheTrackedEmployers() {
    assertThat(LINES)
        .filteredOn(line -> !line.isInferred())
        .extracting(WantedLine::metric)
        .containsOnly("active", "opened", "closed", "employer_active")
        .hasSize(18);
  }
}

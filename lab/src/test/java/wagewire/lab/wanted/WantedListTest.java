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
  void theListHasAHundredAndNineFigures() {
    assertThat(LINES).hasSize(109);
    assertThat(LINES.stream().collect(groupingBy(WantedLine::block, counting())))
        .containsOnlyKeys("salary shifts", "tool intel", "job market")
        .containsEntry("salary shifts", 24L)
        .containsEntry("tool intel", 30L)
        .containsEntry("job market", 55L);
  }

  @Test
  void theTableHasKnownColumnsOnly() {
    assertThat(ResourceTable.read(WantedList.class, "wanted.tsv").getFirst().header())
        .containsExactlyElementsOf(WantedLine.COLUMNS);
  }

  @Test
  void everyFigureIsWantedOnce() {
    assertThat(LINES)
        .extracting(line -> List.of(line.preferred(), line.role(), line.seniority(), line.rank()))
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
    assertThat(LINES.stream().flatMap(line -> line.choices().stream()))
        .allSatisfy(
            choice -> assertThat(Metric.of(choice.metric()).horizons()).contains(choice.horizon()));
  }

  @Test
  void onlyWhatIsCountedIsComparedWithTheTrackedEmployers() {
    assertThat(LINES)
        .filteredOn(line -> line.truthOf() == TruthScope.TRACKED)
        .extracting(line -> line.preferred().metric())
        .containsOnly("active", "employer_active")
        .hasSize(15);
  }

  @Test
  void aSingleRoleFallsBackOnItsModelledGrowth() {
    assertThat(LINES)
        .filteredOn(line -> line.preferred().metric().equals("active_growth_panel"))
        .filteredOn(line -> line.preferred().horizon().equals("quarter_year"))
        .hasSize(5)
        .allSatisfy(line ->
            assertThat(line.choices().size())
                .isEqualTo(line.role().equals("marketing-ops") ? 2 : 3));
  }
}

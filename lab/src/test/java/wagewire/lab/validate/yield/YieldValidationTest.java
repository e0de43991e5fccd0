package wagewire.lab.validate.yield;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.validate.MarketPool;
import wagewire.local.testing.TestPostgres;
import wagewire.model.json.Json;
import wagewire.warehouse.Warehouse;

/** Three small markets: that the machinery works and that the yield is not absurd. */
@Tag("long")
class YieldValidationTest {

  private static final int MARKETS = 3;
  private static final int PRIORS = 4;
  private static HikariDataSource connections;
  private static YieldResult result;

  @BeforeAll
  static void simulate() {
    connections = new HikariDataSource();
    connections.setDataSource(TestPostgres.freshDatabase().dataSource());
    connections.setMaximumPoolSize(6);
    MarketPool pool = new MarketPool(List.of(Warehouse.open(connections)), _ -> {});
    result =
        new YieldValidation(pool, 11, List.of(NamedWorld.KIND), List.of(30)).run(MARKETS, PRIORS);
  }

  @AfterAll
  static void close() {
    connections.close();
  }

  @Test
  void eachMarketHasEveryWantedFigure() {
    WorldYield kind = requireNonNull(result.worlds().get("kind"));
    assertThat(kind.markets()).isEqualTo(MARKETS);
    assertThat(kind.byMetric().stream().mapToInt(MetricYield::wanted).sum())
        .isEqualTo(86 * MARKETS);
  }

  @Test
  void someFiguresAreShownAndMostIntervalsHoldTheTruth() {
    WorldYield kind = requireNonNull(result.worlds().get("kind"));
    assertThat(kind.yield()).isBetween(0.1, 0.95);
    assertThat(kind.coverage()).isBetween(0.8, 1.0);
    assertThat(kind.skill()).isBetween(0.01, 0.9);
  }

  @Test
  void countsHaveTheErrorOfMeasuringAndEachFigureIsATrial() {
    WorldYield kind = requireNonNull(result.worlds().get("kind"));
    assertThat(kind.byMetric())
        .filteredOn(metric -> !metric.inferred())
        .extracting(MetricYield::metric)
        .containsExactly("active", "closed", "employer_active", "opened");
    assertThat(result.trials()).hasSize(86 * MARKETS);
    assertThat(result.trials())
        .filteredOn(trial -> trial.metric().equals("employer_active") && trial.value() != null)
        .isNotEmpty()
        .allSatisfy(trial -> assertThat(trial.ciLow()).isLessThanOrEqualTo(trial.value()))
        .allSatisfy(trial -> assertThat(trial.ciHigh()).isGreaterThan(trial.value()));
  }

  @Test
  void itsJsonHasTheKeysOfTheContract() {
    JsonNode json = Json.mapper().readTree(Json.text(result));
    assertThat(json.get("markets").asInt()).isEqualTo(MARKETS);
    JsonNode kind = json.get("worlds").get("kind");
    assertThat(kind.propertyNames())
        .contains("yield", "coverage", "coverage_se", "skill", "by_metric");
    assertThat(kind.get("yield").isNumber()).isTrue();
    assertThat(kind.get("by_metric").get(0).propertyNames()).contains("metric", "coverage");
  }

  @Test
  void theTextSaysWhichRequirementsAreMet() {
    assertThat(YieldText.of(result))
        .contains("world kind: 3 markets of seed 11, 3 of them judged")
        .contains("printable yield at least 85 %")
        .contains("active_growth");
  }

  @Test
  void theTablesHaveARowForEachRequirementSizeAndMetric() {
    assertThat(YieldText.markdown(result))
        .contains("| kind | printable yield at least 85 % | **no** |")
        .contains("| kind | 30 | ")
        .contains("| kind | `active_growth` | four_week |")
        .contains("| kind | 3 | 11 | 3 | ");
  }

  @Test
  void fewMarketsAreReportedNotFailed() {
    assertThat(requireNonNull(result.worlds().get("kind")).passed()).isFalse();
    assertThat(result.isAcceptable()).isTrue();
  }
}

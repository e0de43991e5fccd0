package wagewire.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.market.settings.Spreads;
import wagewire.local.testing.TestPostgres;
import wagewire.warehouse.Warehouse;

/** A few small markets: that the machinery works and that coverage is not absurd. */
@Tag("long")
class ValidationTest {

  private static final int MARKETS = 6;
  private static final long SEED = 11;
  private static final TrackedSizes SMALL = new TrackedSizes(16, 30);
  private static final List<Trial> TRIALS = new ArrayList<>();
  private static HikariDataSource connections;
  private static Warehouse warehouse;

  @BeforeAll
  static void simulate() {
    connections = new HikariDataSource();
    connections.setDataSource(TestPostgres.freshDatabase().dataSource());
    connections.setMaximumPoolSize(6);
    warehouse = Warehouse.open(connections);
    MarketTrials trials = new MarketTrials(warehouse);
    for (int number = 0; number < MARKETS; number++) {
      TRIALS.addAll(trials.of(MarketDesign.draw(SEED, number, SMALL)));
    }
  }

  @AfterAll
  static void close() {
    connections.close();
  }

  @Test
  void intervalsHoldTheTruthMostOfTheTime() {
    for (int market = 0; market < MARKETS; market++) {
      int number = market;
      List<Trial> those = TRIALS.stream().filter(trial -> trial.market() == number).toList();
      assertThat(those).as("figures of market " + market).hasSizeGreaterThan(50);
    }
    double held = TRIALS.stream().filter(Trial::holdsTruth).count();
    assertThat(held / TRIALS.size()).isBetween(0.87, 0.995);
  }

  @Test
  void figuresAreMeasuredAsTheBooksHaveThem() {
    for (String metric : List.of("active_growth", "tool_share", "pay_p50")) {
      List<Trial> those = TRIALS.stream().filter(trial -> trial.metric().equals(metric)).toList();
      assertThat(Math.abs(MeanOfMarkets.of(those, Trial::measurementError).mean()))
          .as(metric)
          .isLessThan(3);
    }
  }

  @Test
  void theSameMarketGivesTheSameFigures() {
    MarketDesign design = MarketDesign.draw(SEED, 2, SMALL);
    List<Trial> before = TRIALS.stream().filter(trial -> trial.market() == 2).toList();
    assertThat(new MarketTrials(warehouse).of(design)).isEqualTo(before);
  }

  @Test
  void oneMarketInTenIsReadFromTexts() {
    List<Integer> texts =
        IntStream.range(0, 30)
            .filter(number -> MarketDesign.draw(SEED, number, SMALL).texts())
            .boxed()
            .toList();
    assertThat(texts).containsExactly(4, 14, 24);
    assertThat(TRIALS.stream().filter(Trial::texts).map(Trial::market).distinct())
        .containsExactly(4);
  }

  @Test
  void spreadsAreDrawnUnlessAWorldIsNamed() {
    MarketDesign drawn = MarketDesign.draw(SEED, 1, SMALL);
    assertThat(drawn.settings().spreads()).isNotIn(Spreads.kind(), Spreads.real());
    assertThat(drawn.in(NamedWorld.REAL).settings())
        .isEqualTo(drawn.settings().withSpreads(Spreads.real()));
  }

  @Test
  void errorsOfReadingAreBesideThoseOfTheBooks() {
    List<ReadingError> readings = ReadingError.all(TRIALS);
    assertThat(readings).extracting(ReadingError::metric).contains("tool_share", "pay_p50");
    assertThat(readings).allMatch(one -> one.markets() == 1 && one.held() <= one.figures());
    assertThat(ReadingError.all(TRIALS.stream().filter(trial -> !trial.texts()).toList()))
        .isEmpty();
  }

  @Test
  void aTwentiethOfTheEmployersIsTracked() {
    for (int number = 0; number < 50; number++) {
      MarketDesign design = MarketDesign.draw(SEED, number, TrackedSizes.STANDARD);
      assertThat(design.tracked()).isBetween(20, 320);
      assertThat(design.settings().employers()).isEqualTo(20 * design.tracked());
    }
  }

  @Test
  void resultsAreWrittenAsTablesAndCharts(@TempDir Path folder) throws IOException {
    ValidationResult result = ValidationResult.of(SEED, MARKETS, TRIALS);
    ValidationFolder.write(folder, result);
    assertThat(folder.resolve("validation.csv"))
        .content()
        .startsWith("metric,horizon,employers,status,figures,markets,held,")
        .contains("\nactive_growth,four_week,20 to 59,publish or caution,");
    assertThat(folder.resolve("trials.csv")).content().hasLineCount(TRIALS.size() + 1);
    assertThat(folder.resolve("validation.md"))
        .content()
        .contains("| figure | employers | figures | markets | holds the truth | width | bias |");
    assertThat(folder.resolve("misses-shown.svg")).content().contains("growth over four weeks");
    assertThat(folder.resolve("misses-shown.png")).isNotEmptyFile();
    assertThat(ValidationText.of(result)).contains("share of a tool").contains("status publish");
  }
}

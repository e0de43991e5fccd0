package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.sentence.Sentences;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * Section 14: series of the Indeed Hiring Lab (CC BY 4.0), recomputed where they lie beside a
 * checkout.
 */
@EnabledIf("isThere")
class PublicSeriesTest {

  private static final int YEAR = 364;
  private static final int FOUR_WEEKS = 28;

  /** Section 14, part 3. */
  @Test
  void growthOfOpenAdvertisementsOfTheUnitedStatesIsTheKnownOne() {
    Map<LocalDate, Double> total = index("total postings");
    LocalDate newest = LocalDate.of(2026, 8, 14);
    assertThat(total).containsEntry(LocalDate.of(2020, 2, 1), 100.0).containsEntry(newest, 101.79);
    assertThat(growth(total, newest, 7)).isCloseTo(.098, within(5e-4));
    assertThat(growth(total, newest, FOUR_WEEKS)).isCloseTo(.246, within(5e-4));
    assertThat(growth(total, newest, YEAR)).isCloseTo(-2.872, within(5e-4));
    assertThat(growthOfMeans(total, newest)).isCloseTo(-2.550, within(5e-4));
    assertThat(growthOfMeans(index("new postings"), newest)).isCloseTo(-9.798, within(5e-4));
  }

  /** Section 14, part 4. */
  @Test
  void growthOfAdvertisementsInMarketingIsTheKnownOne() {
    Map<LocalDate, Double> marketing =
        series(
            "job_postings_by_sector_US_2024-10-03.csv",
            row ->
                row.get("display_name").equals("Marketing")
                    && row.get("variable").equals("total postings"),
            "indeed_job_postings_index");
    LocalDate newest = LocalDate.of(2024, 9, 27);
    assertThat(marketing).containsEntry(newest, 80.5);
    assertThat(growth(marketing, newest, FOUR_WEEKS)).isCloseTo(5.105, within(5e-4));
    assertThat(growth(marketing, newest, YEAR)).isCloseTo(-4.835, within(5e-4));
    assertThat(growth(marketing, newest, 2 * YEAR)).isCloseTo(-39.804, within(5e-4));
  }

  /** Section 12, part 3: the table of usual changes is that of the series. */
  @ParameterizedTest
  @ValueSource(strings = {"US", "GB", "DE", "IE"})
  void theUsualChangesOfASeasonAreThoseOfTheSeries(String country) {
    String file = "aggregate_job_postings_%s.csv".formatted(country);
    Predicate<CSVRecord> total = row -> row.get("variable").equals("total postings");
    Map<LocalDate, Double> adjusted = series(file, total, "indeed_job_postings_index_SA");
    Map<LocalDate, Double> raw = series(file, total, "indeed_job_postings_index_NSA");
    List<ResourceRow> weeks = ResourceTable.read(Sentences.class, "seasons.tsv");
    assertThat(weeks).hasSize(45);
    for (ResourceRow row : weeks) {
      double[] usual =
          IntStream.rangeClosed(2021, 2025)
              .mapToObj(year -> sunday(year, row.get("week")))
              .mapToDouble(day ->
                  requireNonNull(
                      PercentChange.of(
                          mean(raw, day.minusDays(FOUR_WEEKS))
                              / mean(adjusted, day.minusDays(FOUR_WEEKS)),
                          mean(raw, day) / mean(adjusted, day))))
              .sorted()
              .toArray();
      assertThat(row.number(country + "_low")).as(row.where()).isCloseTo(usual[0], within(.051));
      assertThat(row.number(country + "_high")).as(row.where()).isCloseTo(usual[4], within(.051));
    }
  }

  private static LocalDate sunday(int year, String week) {
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(week))
        .with(ChronoField.DAY_OF_WEEK, 7);
  }

  static boolean isThere() {
    return folder().isPresent();
  }

  private static double growth(Map<LocalDate, Double> series, LocalDate now, int days) {
    return requireNonNull(PercentChange.of(at(series, now.minusDays(days)), at(series, now)));
  }

  /** Returns growth of means of 28 days, 364 days apart. */
  private static double growthOfMeans(Map<LocalDate, Double> series, LocalDate now) {
    return requireNonNull(PercentChange.of(mean(series, now.minusDays(YEAR)), mean(series, now)));
  }

  private static double mean(Map<LocalDate, Double> series, LocalDate last) {
    return last.minusDays(FOUR_WEEKS - 1L)
        .datesUntil(last.plusDays(1))
        .mapToDouble(day -> at(series, day))
        .average()
        .orElseThrow();
  }

  private static double at(Map<LocalDate, Double> series, LocalDate day) {
    return requireNonNull(series.get(day));
  }

  private static Map<LocalDate, Double> index(String variable) {
    return series(
        "aggregate_job_postings_US.csv",
        row -> row.get("variable").equals(variable),
        "indeed_job_postings_index_SA");
  }

  private static Map<LocalDate, Double> series(
      String file, Predicate<CSVRecord> wanted, String value) {
    Map<LocalDate, Double> series = new HashMap<>();
    for (CSVRecord row : rows(file)) {
      if (wanted.test(row)) {
        series.put(LocalDate.parse(row.get("date")), number(row.get(value)));
      }
    }
    return series;
  }

  private static double number(String text) {
    return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
  }

  private static List<CSVRecord> rows(String file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(folder().orElseThrow().resolve(file));
        var parser = format.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> folder() {
    String inside = "shared/data/open/series/hiring_lab";
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve(inside))
        .filter(Files::isDirectory)
        .findFirst();
  }
}

package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.warehouse.ServiceRole;
import wagewire.warehouse.Warehouse;

/** What is told to Prometheus. */
@Tag("long")
class MetricsTest {

  private static final Pattern TOLD = Pattern.compile("(?m)^# TYPE (\\S+) ");
  private static final Pattern DOCUMENTED =
      Pattern.compile("`((?:wagewire|jvm|process|system)_[a-z_*]+)`");

  /** Accounts of the database, which are in tables of the same page. */
  private static final Set<String> ACCOUNTS =
      Stream.concat(
              Stream.of(Warehouse.READER, "wagewire_owner"),
              Arrays.stream(ServiceRole.values()).map(ServiceRole::account))
          .collect(Collectors.toUnmodifiableSet());

  @Test
  void allThatIsToldIsDocumentedAndTheOtherWayRound() throws Exception {
    String told = ScrapedMetrics.ofAllServices();
    Set<String> names = matches(TOLD, told);
    Set<String> documented =
        Files.readAllLines(Path.of("../docs/operations.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> matches(DOCUMENTED, line.split("\\|")[1]).stream())
            .filter(name -> !ACCOUNTS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documented.stream().filter(name -> !name.endsWith("*")))
        .containsExactlyInAnyOrderElementsOf(
            names.stream().filter(name -> name.startsWith("wagewire_")).toList());
    assertThat(names)
        .allMatch(name ->
            documented.stream()
                .anyMatch(one ->
                    one.endsWith("*")
                        ? name.startsWith(one.substring(0, one.length() - 1))
                        : name.equals(one)));
    assertThat(told)
        .contains(
            "wagewire_release_late_weeks 3.0",
            "wagewire_lag_records{stage=\"transform\"} 0.0",
            "wagewire_fetches_total{outcome=\"ok\",platform=\"lever\"} 1.0",
            "wagewire_listings_total{platform=\"lever\",result=\"published\"} 3.0",
            "wagewire_listings_total{platform=\"lever\",result=\"forgotten\"} 4.0",
            "wagewire_http_requests_seconds_count{method=\"GET\",route=\"/pay\",status=\"200\"} 1",
            "wagewire_refresh_seconds_count 1",
            "wagewire_boards{state=\"healthy\"}",
            "wagewire_board_outcomes{outcome=\"ok\"}");
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }
}

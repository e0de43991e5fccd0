package wagewire.lab.market.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/**
 * Real boards of technology companies on two days three weeks apart, with the pay that they state,
 * from the folder of real data beside a checkout.
 */
final class RealPay {

  private static final LocalDate FIRST = LocalDate.of(2026, 7, 18);
  private static final LocalDate LAST = FIRST.plusWeeks(3);

  /** Amounts that can be a year's pay in US dollars. */
  private static final double LEAST = 30_000;

  private static final double MOST = 600_000;

  private final Path folder;

  private RealPay(Path folder) {
    this.folder = folder;
  }

  /** Empty where there is no such folder. */
  static Optional<RealPay> find() {
    return RealDays.folder("tech_salary_radar_daily").map(RealPay::new);
  }

  SeenDay first() {
    return day(FIRST);
  }

  SeenDay last() {
    return day(LAST);
  }

  /** What the last day shows of pay; one that cannot be a year's pay is stated all the same. */
  List<SeenPay> pays() {
    return lines(LAST).stream().map(RealPay::pay).toList();
  }

  private SeenDay day(LocalDate date) {
    return SeenDay.of(
        date,
        lines(date).stream()
            .map(node ->
                new SeenListing(
                    node.path("company").asString(""),
                    node.path("job_uid").asString(""),
                    "",
                    "",
                    date)));
  }

  private static SeenPay pay(JsonNode node) {
    double middle = node.path("salary_mid_usd").asDouble(0);
    boolean stated = node.path("has_salary").asBoolean(false);
    boolean comparable = stated && LEAST <= middle && middle <= MOST;
    String job =
        node.path("seniority").asString("")
            + node.path("is_management").asBoolean(false)
            + node.path("region").asString("");
    return new SeenPay(
        node.path("company").asString(""), job, stated, comparable ? middle : Double.NaN);
  }

  private List<JsonNode> lines(LocalDate date) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(date + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> Json.mapper().readTree(line)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package wagewire.lab.market.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/** Four days of real boards, from the folder of real data beside a checkout. */
final class RealDays {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 4;

  private RealDays() {}

  /** Empty where there is no such folder. */
  static List<SeenDay> read() {
    return folder("greenhouse_boards_daily")
        .map(folder ->
            Stream.iterate(FIRST, date -> date.plusDays(1))
                .limit(DAYS)
                .map(date -> read(folder, date))
                .toList())
        .orElse(List.of());
  }

  private static SeenDay read(Path folder, LocalDate date) {
    Path file = folder.resolve("jobs_" + date + ".jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return SeenDay.of(date, lines.lines().map(RealDays::listing));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SeenListing listing(String line) {
    JsonNode node = Json.mapper().readTree(line);
    return new SeenListing(
        node.path("company_slug").asString(""),
        node.path("id").asString(""),
        node.path("title").asString(""),
        node.path("location").asString(""),
        OffsetDateTime.parse(node.path("updated_at").asString(""))
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toLocalDate());
  }

  /** The folder of a series of real data; empty where there is none. */
  static Optional<Path> folder(String series) {
    String inside = "shared/data/open/series/" + series;
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve(inside))
        .filter(Files::isDirectory)
        .findFirst();
  }
}

package wagewire.lab.validate.halves;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/** A folder of files of rows as JSON lines ({@code .jsonl.gz}), one a day, each named by a date. */
final class BoardFiles {

  private static final Pattern DATED = Pattern.compile(".*(\\d{4}-\\d{2}-\\d{2}).*\\.jsonl\\.gz");
  private static final int FEWEST_DAYS = 2;

  private final Path folder;
  private final NavigableMap<LocalDate, Path> files;

  private BoardFiles(Path folder, NavigableMap<LocalDate, Path> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Lists the files of a folder.
   *
   * @throws WagewireException NOTHING_READABLE if fewer than two are named by a date
   */
  static BoardFiles in(Path folder) throws IOException {
    NavigableMap<LocalDate, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        all.forEach(file -> add(files, file));
      }
    }
    if (files.size() < FEWEST_DAYS) {
      throw new WagewireException(
          ErrorCode.NOTHING_READABLE,
          "fewer than two files named by a date",
          folder.toString(),
          "Name files such as 2026-01-06.jsonl.gz.");
    }
    return new BoardFiles(folder, files);
  }

  private static void add(NavigableMap<LocalDate, Path> files, Path file) {
    Matcher name = DATED.matcher(file.getFileName().toString());
    if (name.matches()) {
      try {
        files.put(LocalDate.parse(name.group(1)), file);
      } catch (DateTimeException _) {
        // A number that is no date names no day.
      }
    }
  }

  LocalDate newest() {
    return files.lastKey();
  }

  /** Returns the day before the newest whose distance to it is nearest to that many days. */
  LocalDate before(int days) {
    LocalDate aim = newest().minusDays(days);
    return files.headMap(newest(), false).keySet().stream()
        .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(aim, day))))
        .orElseThrow();
  }

  /**
   * Reads a day's rows; those without a board or a title are left out.
   *
   * @throws WagewireException UNREADABLE_INPUT for a line that is not JSON
   */
  List<BoardRow> rows(LocalDate day) throws IOException {
    Path file = files.get(day);
    if (file == null) {
      throw new IllegalArgumentException("No file of " + day + " in " + folder);
    }
    List<BoardRow> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        BoardRow row = row(line, file, number);
        if (row != null) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static @Nullable BoardRow row(String line, Path file, int number) {
    try {
      return line.isBlank() ? null : BoardRow.of(Json.mapper().readTree(line));
    } catch (JacksonException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "a line that is not JSON",
          "%s, line %d".formatted(file, number),
          "Give one JSON object a line.",
          e);
    }
  }
}

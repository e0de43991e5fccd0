package wagewire.ingest.history;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.history.HistoryPlan.WantedList;
import wagewire.model.json.Json;
import wagewire.model.time.IsoWeek;

/**
 * Addresses and responses of a web archive with the CDX server interface and the replay of the
 * Wayback Machine.
 *
 * @param archive address of the archive, without a slash at its end
 */
record CopyIndex(String archive) {

  private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final Pattern REPLAY = Pattern.compile("/web/(\\d{14})id_/(https?:.+)");
  private static final String OK = "200";

  /**
   * A copy that the archive has.
   *
   * @param timestamp 14 digits, in UTC
   * @param original address that was archived
   */
  record IndexedCopy(String timestamp, String original) {

    /** Returns the time at which the copy was made; throws for an impossible one. */
    LocalDateTime made() {
      return LocalDateTime.parse(timestamp, TIMESTAMP);
    }

    /** Returns the week of the copy; null for an impossible time. */
    @Nullable IsoWeek week() {
      try {
        return IsoWeek.of(made().toLocalDate());
      } catch (DateTimeException _) {
        return null;
      }
    }
  }

  static CopyIndex of(URI archive) {
    return new CopyIndex(archive.toString().replaceFirst("/+$", ""));
  }

  /** Returns the request for the index of a list over all its weeks. */
  URI query(WantedList list) {
    return URI.create(
        "%s/cdx/search/cdx?url=%s&from=%s&to=%s&output=json&filter=statuscode:200"
            .formatted(
                archive,
                URLEncoder.encode(list.address(), StandardCharsets.UTF_8),
                TIMESTAMP.format(list.weeks().getFirst().monday().atStartOfDay()),
                TIMESTAMP.format(list.weeks().getLast().sunday().atTime(23, 59, 59))));
  }

  /**
   * Chooses of each week the copy nearest to the end of its Sunday, of those at addresses that show
   * the whole board.
   *
   * @param response JSON: an array of rows, of which the first names the columns
   * @throws IllegalArgumentException for anything else
   */
  static Map<IsoWeek, IndexedCopy> choose(byte[] response, WantedList list) {
    Map<IsoWeek, IndexedCopy> chosen = new TreeMap<>();
    if (new String(response, StandardCharsets.UTF_8).isBlank()) {
      return chosen;
    }
    JsonNode rows = rows(response);
    int timestamp = column(rows, "timestamp");
    int original = column(rows, "original");
    int status = column(rows, "statuscode");
    for (int row = 1; row < rows.size(); row++) {
      JsonNode cells = rows.get(row);
      IndexedCopy copy =
          new IndexedCopy(cells.path(timestamp).asString(""), cells.path(original).asString(""));
      IsoWeek week = copy.week();
      boolean ok = status < 0 || OK.equals(cells.path(status).asString(""));
      if (week != null && ok && HistoryPlanner.shows(copy.original(), list.board())) {
        chosen.merge(week, copy, CopyIndex::later);
      }
    }
    return chosen;
  }

  private static IndexedCopy later(IndexedCopy one, IndexedCopy other) {
    return one.timestamp().compareTo(other.timestamp()) >= 0 ? one : other;
  }

  private static JsonNode rows(byte[] response) {
    try {
      JsonNode rows = Json.mapper().readTree(response);
      boolean complete = column(rows, "timestamp") >= 0 && column(rows, "original") >= 0;
      if (rows.isArray() && (rows.isEmpty() || complete)) {
        return rows;
      }
    } catch (JacksonException _) {
      // Some servers answer with a page of HTML.
    }
    throw new IllegalArgumentException("the index is not in the CDX server's JSON");
  }

  private static int column(JsonNode rows, String name) {
    JsonNode header = rows.path(0);
    for (int column = 0; column < header.size(); column++) {
      if (name.equals(header.get(column).asString(""))) {
        return column;
      }
    }
    return -1;
  }

  /** Returns the address of a copy as it was received; throws for an original that is none. */
  URI replay(IndexedCopy copy) {
    return URI.create("%s/web/%sid_/%s".formatted(archive, copy.timestamp(), copy.original()));
  }

  /** Returns the copy that answered, after redirects; null for an address that is no replay. */
  static @Nullable IndexedCopy replayed(URI address) {
    Matcher replay = REPLAY.matcher(address.toString());
    return replay.find() ? new IndexedCopy(replay.group(1), replay.group(2)) : null;
  }
}

package wagewire.ingest.history;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.CsvText;
import wagewire.model.time.IsoWeek;

/**
 * Copies that are wanted, by list: CSV with the columns {@code board}, {@code week} and {@code
 * address}, in any order of rows.
 *
 * @param lists in the order of their first rows
 */
public record HistoryPlan(List<WantedList> lists) {

  /** Header of the table. */
  public static final String HEADER = "board,week,address";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  /**
   * A board's list and the weeks for which it is wanted.
   *
   * @param weeks without repetitions, ascending
   */
  public record WantedList(BoardId board, String address, List<IsoWeek> weeks) {

    public WantedList {
      weeks = weeks.stream().distinct().sorted().toList();
    }
  }

  private record ListKey(BoardId board, String address) {}

  public HistoryPlan {
    lists = List.copyOf(lists);
  }

  /** Returns the row of a wanted copy, without its line end. */
  public static String row(WantedCopy wanted) {
    return CsvText.line(wanted.board(), wanted.week(), wanted.address());
  }

  /**
   * Reads a plan.
   *
   * @throws WagewireException UNREADABLE_INPUT or MISSING_COLUMN, naming file and line
   */
  public static HistoryPlan read(Path file) {
    Map<ListKey, List<IsoWeek>> lists = new LinkedHashMap<>();
    Map<String, IsoWeek> weeks = new HashMap<>();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = FORMAT.parse(text)) {
      for (String column : HEADER.split(",")) {
        if (!rows.getHeaderNames().contains(column)) {
          throw new WagewireException(
              ErrorCode.MISSING_COLUMN,
              "the plan has no column '%s'".formatted(column),
              file.toString(),
              "Write it with 'history plan'.");
        }
      }
      for (CSVRecord row : rows) {
        try {
          ListKey list = list(row);
          IsoWeek week = weeks.computeIfAbsent(row.get("week"), IsoWeek::parse);
          lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(week);
        } catch (IllegalArgumentException | DateTimeException e) {
          throw unreadable(file + ", line " + rows.getCurrentLineNumber(), e);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(file.toString(), e);
    }
    return new HistoryPlan(
        lists.entrySet().stream()
            .map(
                one -> new WantedList(one.getKey().board(), one.getKey().address(), one.getValue()))
            .toList());
  }

  private static ListKey list(CSVRecord row) {
    BoardId board = BoardId.parse(row.get("board"));
    String address = row.get("address");
    if (!HistoryPlanner.shows(address, board)) {
      throw new IllegalArgumentException(
          "an answer at '%s' is not the whole board %s".formatted(address, board));
    }
    return new ListKey(board, address);
  }

  private static WagewireException unreadable(String where, Exception failure) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        "the plan cannot be read: " + failure.getMessage(),
        where,
        "Write it with 'history plan', or correct the line.",
        failure);
  }
}

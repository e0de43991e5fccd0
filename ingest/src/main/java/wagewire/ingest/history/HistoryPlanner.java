package wagewire.ingest.history;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.read.warc.PostingsOfAnswer;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;
import wagewire.model.time.IsoWeek;

/**
 * Finds the addresses at which web archives hold the lists of boards. A board is left out where no
 * single response to a GET shows it whole, as a part of a board proves no posting absent.
 */
public final class HistoryPlanner {

  private final Map<BoardId, String> addresses = new LinkedHashMap<>();
  private final Map<LocalDate, Integer> survivors = new TreeMap<>();
  private int posted;
  private int others;

  /**
   * @param boards of all lists; of a board that occurs twice, the first entry counts
   */
  public HistoryPlanner(List<BoardEntry> boards) {
    Map<BoardId, BoardEntry> entries = new LinkedHashMap<>();
    boards.forEach(entry -> entries.putIfAbsent(entry.board(), entry));
    entries.values().forEach(this::add);
  }

  private void add(BoardEntry entry) {
    Optional<LivePlatform> platform = LivePlatform.find(entry.source().platform());
    if (platform.isPresent() && platform.get().isPosted()) {
      posted++;
      return;
    }
    Optional<String> address =
        platform
            .filter(_ -> entry.baseUrl() == null)
            .flatMap(known -> known.archivedList(entry.source().token()))
            .map(URI::toString)
            .filter(list -> shows(list, entry.board()));
    if (address.isEmpty()) {
      others++;
      return;
    }
    addresses.put(entry.board(), address.get());
    BoardSelection selection = entry.source().selection();
    if (selection != null && selection.by().equals(BoardSelection.LIVE)) {
      survivors.merge(selection.on(), 1, Integer::sum);
    }
  }

  /** Returns true when an import takes an answer at the address as the whole board. */
  static boolean shows(String address, BoardId board) {
    return PostingsOfAnswer.wholeBoard(address).filter(board::equals).isPresent();
  }

  /** Returns the copies wanted, board by board, for each week from the first to the last. */
  public Stream<WantedCopy> wanted(IsoWeek first, IsoWeek last) {
    List<IsoWeek> weeks = new ArrayList<>();
    for (IsoWeek week = first; week.compareTo(last) <= 0; week = week.plusWeeks(1)) {
      weeks.add(week);
    }
    return addresses.entrySet().stream()
        .flatMap(board ->
            weeks.stream().map(week -> new WantedCopy(board.getKey(), week, board.getValue())));
  }

  /** Returns the number of planned boards. */
  public int boards() {
    return addresses.size();
  }

  /** Returns the number of boards left out because their list is posted. */
  public int posted() {
    return posted;
  }

  /** Returns the number of other boards left out. */
  public int others() {
    return others;
  }

  /** Returns the numbers of planned boards that were chosen because they answered, by that day. */
  public Map<LocalDate, Integer> survivors() {
    return survivors;
  }
}

package wagewire.lab.market.likeness;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.lab.market.board.MarketBoard;
import wagewire.model.board.SourceKind;

/** Boards that a year later are not there, and employers that are there all the same. */
final class AbsenceMeasures {

  private static final int YEAR = 364;

  private AbsenceMeasures() {}

  static Map<String, Double> of(MarketDays market, LocalDate date) {
    List<MarketBoard> before =
        market.market().boards().stream()
            .filter(board -> board.kind() == SourceKind.OWN && market.answers(board, date))
            .toList();
    LocalDate later = date.plusDays(YEAR);
    List<MarketBoard> gone =
        before.stream().filter(board -> !market.answers(board, later)).toList();
    Set<String> alive =
        market.market().boards().stream()
            .filter(board -> board.kind() == SourceKind.OWN && market.answers(board, later))
            .map(board -> String.valueOf(board.employer()))
            .collect(Collectors.toSet());
    long moved =
        gone.stream().filter(board -> alive.contains(String.valueOf(board.employer()))).count();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("boards-gone", (double) gone.size() / before.size());
    values.put("moved-among-gone", (double) moved / gone.size());
    return values;
  }
}

package wagewire.lab.wanted;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.Census;
import wagewire.lab.market.books.GrowthLag;
import wagewire.lab.market.books.MarketBooks;
import wagewire.lab.market.books.TruthCell;
import wagewire.lab.market.employer.Employer;
import wagewire.metrics.panel.Horizon;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.model.time.IsoWeek;

/**
 * True values of wanted figures from the books of a market: of counts those of the employers
 * tracked, of others those of all. Growth of pay is the market's own rate, which the same job's pay
 * grows by.
 */
public final class WantedTruths {

  /** The role whose employers are ranked. */
  private static final String RANKED_ROLE = "marketing-ops";

  private final MarketBooks books;
  private final IsoWeek week;
  private final Predicate<Employer> tracked;
  private final Census all;
  private final double payGrowth;
  private final List<String> tools;
  private final List<EmployerStock> employers;

  private WantedTruths(SimulatedMarket market, IsoWeek week, Predicate<Employer> tracked) {
    this.books = market.books();
    this.week = week;
    this.tracked = tracked;
    this.all = market.census(week, _ -> true);
    this.payGrowth = market.world().payScale().yearlyGrowthPercent();
    this.tools = all.toolsByShare(TruthCell.of(RANKED_ROLE));
    this.employers = ranked(market.world().employers());
  }

  /** An employer's mean stock of the week. */
  private record EmployerStock(String id, double stock) {}

  /**
   * Counts the books of a week.
   *
   * @param tracked employers that are tracked by then
   */
  public static WantedTruths of(SimulatedMarket market, IsoWeek week, Predicate<Employer> tracked) {
    return new WantedTruths(market, week, tracked);
  }

  /** Returns the id of the tool that is named in the most postings but {@code rank - 1}. */
  @Nullable String tool(int rank) {
    return rank <= tools.size() ? tools.get(rank - 1) : null;
  }

  /** Returns the id of the tracked employer with the most open postings but {@code rank - 1}. */
  @Nullable String employer(int rank) {
    return rank <= employers.size() ? employers.get(rank - 1).id : null;
  }

  /** Returns the true value in the unit of the metric; empty where the books have none. */
  public OptionalDouble of(WantedLine line) {
    OptionalDouble truth = find(line);
    return truth.isPresent() && Double.isFinite(truth.getAsDouble())
        ? truth
        : OptionalDouble.empty();
  }

  private OptionalDouble find(WantedLine line) {
    TruthCell cell = cell(line);
    String tool = line.subject() == WantedLine.Subject.TOOL ? tool(line.rank()) : null;
    return switch (line.metric()) {
      case "active" -> OptionalDouble.of(books.meanStock(cell, week, tracked));
      case "opened" -> OptionalDouble.of((double) books.opened(cell, week, tracked));
      case "closed" -> OptionalDouble.of((double) books.closed(cell, week, tracked));
      case "employer_active" ->
          line.rank() <= employers.size()
              ? OptionalDouble.of(employers.get(line.rank() - 1).stock)
              : OptionalDouble.empty();
      case "active_growth" -> OptionalDouble.of(all.stockGrowthPercent(cell, lag(line.horizon())));
      case "opened_growth" -> OptionalDouble.of(all.openedGrowthPercent(cell, lag(line.horizon())));
      case "pay_p50" -> all.pay(cell, WantedFigures.CURRENCY, 0.5);
      case "pay_index_growth" -> OptionalDouble.of(payGrowth);
      case "pay_disclosed_share" -> all.disclosedShare(cell);
      case "role_share" -> all.roleShare(line.role());
      case "remote_share" -> all.modeShare(cell, WorkMode.REMOTE);
      case "hybrid_share" -> all.modeShare(cell, WorkMode.HYBRID);
      case "remote_share_change" -> all.modeShareChange(cell, WorkMode.REMOTE);
      case "hybrid_share_change" -> all.modeShareChange(cell, WorkMode.HYBRID);
      case "tool_share" -> tool == null ? OptionalDouble.empty() : all.toolShare(cell, tool);
      case "tool_share_change" ->
          tool == null ? OptionalDouble.empty() : all.toolShareChange(cell, tool);
      default -> OptionalDouble.empty();
    };
  }

  private static TruthCell cell(WantedLine line) {
    TruthCell cell = TruthCell.of(line.role());
    TruthCell ofSeniority =
        line.seniority().equals(TruthCell.ALL)
            ? cell
            : cell.withSeniority(Seniority.of(line.seniority()));
    return ofSeniority.withCountry(line.country());
  }

  private static GrowthLag lag(String horizon) {
    return horizon.equals(Horizon.YEAR.id()) ? GrowthLag.YEAR : GrowthLag.FOUR_WEEKS;
  }

  private List<EmployerStock> ranked(List<Employer> ofMarket) {
    TruthCell cell = TruthCell.of(RANKED_ROLE);
    Map<String, Double> stocks = new HashMap<>();
    for (Employer employer : ofMarket) {
      if (tracked.test(employer)) {
        stocks.put(employer.token(), books.meanStock(cell, week, one -> one.equals(employer)));
      }
    }
    return stocks.entrySet().stream()
        .map(stock -> new EmployerStock(stock.getKey(), stock.getValue()))
        .filter(employer -> employer.stock > 0)
        .sorted(
            Comparator.comparingDouble(EmployerStock::stock)
                .reversed()
                .thenComparing(EmployerStock::id))
        .toList();
  }
}

package wagewire.reporting.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.brief.Text;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SourceInUse;
import wagewire.reporting.health.BoardList;
import wagewire.reporting.health.BoardOrder;
import wagewire.reporting.health.BoardState;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.health.WatchedBoard;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.page.component.Frame;
import wagewire.reporting.page.component.Grid;

/**
 * How the boards do, those that a person should look at first.
 *
 * @param summary how many are in which state
 * @param position which of them are shown, such as "1 to 50 of 180"
 * @param previous address of the boards before; null on the first page
 * @param next address of the boards after; null on the last page
 * @param breaks weeks in which what is watched changed much, newest first
 * @param terms of the platforms in use; null before anything was watched
 */
public record BoardsPage(
    Frame frame,
    String summary,
    Filters filters,
    List<SortHeading> headings,
    List<Grid.Row> rows,
    String position,
    @Nullable String previous,
    @Nullable String next,
    List<String> breaks,
    @Nullable Grid terms)
    implements Page {

  /** Boards a page. */
  public static final int SIZE = 50;

  private static final int BREAKS = 12;
  private static final String PATH = "/boards";

  /**
   * @param release that is up; null before the first
   */
  public static BoardsPage of(
      @Nullable NewestRelease release,
      BoardList boards,
      Figures figures,
      CollectorMemory memory,
      BoardList.Choice choice) {
    Map<BoardState, Long> counts = boards.counts(choice.platform());
    String state = choice.state();
    long all =
        counts.entrySet().stream()
            .filter(one -> state == null || one.getKey().id().equals(state))
            .mapToLong(Map.Entry::getValue)
            .sum();
    List<WatchedBoard> found = boards.find(choice, SIZE);
    int before = (choice.page() - 1) * SIZE;
    List<SourceInUse> sources = release == null ? List.of() : figures.sources(release.week());
    return new BoardsPage(
        Frame.of("Boards", "boards", release),
        BoardSummary.of(counts),
        filters(boards.platforms(), choice),
        headings(choice),
        found.stream().map(BoardRow::of).toList(),
        found.isEmpty()
            ? "None"
            : "%s to %s of %s"
                .formatted(
                    Numbers.count(before + 1.0),
                    Numbers.count((double) before + found.size()),
                    Numbers.count((double) all)),
        choice.page() > 1 ? address(choice, choice.order(), choice.page() - 1) : null,
        before + found.size() < all ? address(choice, choice.order(), choice.page() + 1) : null,
        breaks(release, figures),
        sources.isEmpty() ? null : BoardTerms.of(sources, memory.robots()));
  }

  private static Filters filters(List<String> platforms, BoardList.Choice choice) {
    List<Filters.Option> states = new ArrayList<>();
    states.add(new Filters.Option("", "All states", choice.state() == null));
    for (BoardState state : BoardState.values()) {
      states.add(new Filters.Option(state.id(), state.label(), state.id().equals(choice.state())));
    }
    return new Filters(
        PATH,
        List.of(
            new Filters.Choice(
                "platform",
                "Platform",
                Stream.concat(
                        Stream.of(
                            new Filters.Option("", "All platforms", choice.platform() == null)),
                        platforms.stream()
                            .map(
                                one -> new Filters.Option(one, one, one.equals(choice.platform()))))
                    .toList()),
            new Filters.Choice("state", "State", states)));
  }

  private static List<SortHeading> headings(BoardList.Choice choice) {
    return List.of(
        heading(choice, "Board", BoardOrder.BOARD, "ascending"),
        heading(choice, "State", BoardOrder.HEALTH, "ascending"),
        heading(choice, "Newest fetch", BoardOrder.SEEN, "descending"),
        heading(choice, "Listings", BoardOrder.LISTINGS, "descending"),
        new SortHeading("Usual", null, null),
        new SortHeading("Held, 13 weeks", null, null),
        new SortHeading("Refused, 4 weeks", null, null),
        new SortHeading("Gaps", null, null));
  }

  private static SortHeading heading(
      BoardList.Choice choice, String label, BoardOrder order, String direction) {
    return new SortHeading(
        label, address(choice, order, 1), choice.order() == order ? direction : null);
  }

  private static String address(BoardList.Choice choice, BoardOrder order, int page) {
    List<String> parts = new ArrayList<>();
    Optional.ofNullable(choice.platform()).ifPresent(one -> parts.add("platform=" + one));
    Optional.ofNullable(choice.state()).ifPresent(one -> parts.add("state=" + one));
    if (order != BoardOrder.HEALTH) {
      parts.add("sort=" + order.id());
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
  }

  private static List<String> breaks(@Nullable NewestRelease release, Figures figures) {
    return release == null
        ? List.of()
        : figures.breaks("all", release.week()).reversed().stream()
            .limit(BREAKS)
            .map(one -> Text.capitalised(one.text()))
            .toList();
  }
}

package wagewire.reporting.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.StatusMark;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.figure.SourceInUse;
import wagewire.reporting.health.BoardCondition;
import wagewire.reporting.health.BoardOrder;
import wagewire.reporting.health.BoardQuery;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.page.component.PageFrame;
import wagewire.reporting.page.component.UrlRedaction;

/**
 * State of the boards, those that a person should look at first.
 *
 * @param summary how many are in which state
 * @param position which of them are shown, such as "1 to 50 of 180"
 * @param previous address of the boards before; null on the first page
 * @param next address of the boards after; null on the last page
 * @param breaks weeks in which what is watched changed much, newest first
 * @param terms of the platforms in use; null before anything was watched
 */
public record BoardsPage(
    PageFrame frame,
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

  /**
   * A heading of a table that can be put in another order.
   *
   * @param address of the table in the order of this column; null where it gives none
   * @param sorted {@code ascending} or {@code descending} for the column in whose order the table
   *     is; null for others
   */
  public record SortHeading(String label, @Nullable String address, @Nullable String sorted) {}

  /** Boards a page. */
  public static final int SIZE = 50;

  private static final int BREAKS = 12;
  private static final String PATH = "/boards";

  /**
   * @param release that is up; null before the first
   */
  public static BoardsPage of(
      @Nullable NewestRelease release,
      BoardQuery boards,
      Figures figures,
      CollectorState memory,
      BoardQuery.Choice choice) {
    Map<BoardCondition, Long> counts = boards.counts(choice.platform());
    String state = choice.state();
    long all =
        counts.entrySet().stream()
            .filter(one -> state == null || one.getKey().id().equals(state))
            .mapToLong(Map.Entry::getValue)
            .sum();
    List<BoardQuery.Board> found = boards.find(choice, SIZE);
    int before = (choice.page() - 1) * SIZE;
    List<SourceInUse> sources = release == null ? List.of() : figures.sources(release.week());
    return new BoardsPage(
        PageFrame.of("Boards", "boards", release),
        BoardSummary.of(counts),
        filters(boards.platforms(), choice),
        headings(choice),
        found.stream().map(BoardsPage::row).toList(),
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
        sources.isEmpty() ? null : PlatformTerms.of(sources, memory.robots()));
  }

  private static Filters filters(List<String> platforms, BoardQuery.Choice choice) {
    return new Filters(
        PATH,
        List.of(
            Filters.Choice.orAll(
                "platform",
                "Platform",
                "All platforms",
                platforms.stream(),
                Function.identity(),
                choice.platform()),
            Filters.Choice.orAll(
                "state",
                "State",
                "All states",
                BoardCondition.ids().stream(),
                id -> BoardCondition.of(id).label(),
                choice.state())));
  }

  private static List<SortHeading> headings(BoardQuery.Choice choice) {
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
      BoardQuery.Choice choice, String label, BoardOrder order, String direction) {
    return new SortHeading(
        label, address(choice, order, 1), choice.order() == order ? direction : null);
  }

  private static String address(BoardQuery.Choice choice, BoardOrder order, int page) {
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
            .map(one -> SentenceCase.capitalised(one.text()))
            .toList();
  }

  private static Grid.Row row(BoardQuery.Board board) {
    String employer = board.employer();
    String note = board.note();
    return Grid.Row.of(
        Grid.Cell.of(board.board(), employer == null ? board.kind() : employer),
        new Grid.Cell(
            board.state().label(),
            note == null ? "" : UrlRedaction.plain(note),
            null,
            board.state().needsAttention() ? StatusMark.NEEDS_ATTENTION : null,
            null),
        fetched(board),
        Grid.Cell.count(board.listings()),
        Grid.Cell.count(board.usual()),
        Grid.Cell.count(board.holds()),
        Grid.Cell.count(board.rejections()),
        Grid.Cell.count(board.gaps()));
  }

  private static Grid.Cell fetched(BoardQuery.Board board) {
    var at = board.fetchedAt();
    return at == null
        ? Grid.Cell.of("–")
        : Grid.Cell.of(
            Numbers.day(LocalDate.ofInstant(at, ZoneOffset.UTC)),
            "%s, %s".formatted(board.status(), board.outcome()));
  }
}

package wagewire.reporting.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.query.BoardList;
import wagewire.reporting.query.BoardOrder;
import wagewire.reporting.query.BoardState;
import wagewire.reporting.query.Figures;
import wagewire.reporting.query.NewestRelease;
import wagewire.reporting.query.SourceInUse;
import wagewire.reporting.query.WatchedBoard;
import wagewire.reporting.sentence.Numbers;
import wagewire.reporting.tell.Text;

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
      @Nullable NewestRelease release, BoardList boards, Figures figures, BoardList.Choice choice) {
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
        summary(counts),
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
        sources.isEmpty() ? null : terms(sources));
  }

  /** Such as "180 boards: 172 well, 8 to be looked at (3 held, 5 failing)". */
  private static String summary(Map<BoardState, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return "No boards yet.";
    }
    long unwell =
        counts.entrySet().stream()
            .filter(one -> one.getKey().isUnwell())
            .mapToLong(Map.Entry::getValue)
            .sum();
    String looked =
        unwell == 0
            ? "none to be looked at"
            : "%s to be looked at (%s)"
                .formatted(Numbers.count((double) unwell), words(counts, true));
    String others = words(counts, false);
    return "%s %s: %s%s."
        .formatted(
            Numbers.count((double) all),
            all == 1 ? "board" : "boards",
            looked,
            others.isEmpty() ? "" : ", " + others);
  }

  private static String words(Map<BoardState, Long> counts, boolean unwell) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().isUnwell() == unwell)
        .map(one ->
            "%s %s"
                .formatted(
                    Numbers.count((double) one.getValue()),
                    one.getKey().label().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
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

  private static Grid.Row row(WatchedBoard board) {
    String employer = board.employer();
    String note = board.note();
    Integer usual = board.usual();
    return new Grid.Row(
        new Grid.Cell(board.board(), employer == null ? board.kind() : employer, null, null, null),
        List.of(
            new Grid.Cell(board.state().label(), note == null ? "" : note, null, mark(board), null),
            fetched(board),
            count(board.listings()),
            usual == null ? Grid.Cell.of("–") : count(usual),
            count(board.holds()),
            count(board.rejections()),
            count(board.gaps())));
  }

  private static @Nullable Mark mark(WatchedBoard board) {
    return board.state().isUnwell() ? Mark.UNWELL : null;
  }

  private static Grid.Cell fetched(WatchedBoard board) {
    var at = board.fetchedAt();
    return at == null
        ? Grid.Cell.of("–")
        : new Grid.Cell(
            Numbers.day(LocalDate.ofInstant(at, ZoneOffset.UTC)),
            "%s, %s".formatted(board.status(), board.outcome()),
            null,
            null,
            null);
  }

  private static Grid.Cell count(long count) {
    return Grid.Cell.of(Numbers.count((double) count));
  }

  private static List<String> breaks(@Nullable NewestRelease release, Figures figures) {
    return release == null
        ? List.of()
        : figures.breaks("all", release.week()).reversed().stream()
            .limit(BREAKS)
            .map(one -> Text.capitalised(one.text()))
            .toList();
  }

  private static Grid terms(List<SourceInUse> sources) {
    return new Grid(
        "Platforms watched in five weeks, and what they want of those who use them",
        List.of("Platform", "Boards", "Terms", "To be named as", "Link back", "Passing on"),
        sources.stream()
            .map(source ->
                new Grid.Row(
                    Grid.Cell.of(source.platform()),
                    List.of(
                        count(source.boards()),
                        Grid.Cell.of(source.tier() == null ? "your own" : source.tier()),
                        Grid.Cell.of(source.attribution() == null ? "–" : source.attribution()),
                        Grid.Cell.of(source.linkBack()),
                        Grid.Cell.of(source.resyndication()))))
            .toList());
  }
}

package wagewire.ingest.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import wagewire.ingest.catalogue.CatalogueCheck.CatalogueReport.Hint;
import wagewire.ingest.catalogue.CatalogueCheck.CatalogueReport.PlatformCount;
import wagewire.ingest.catalogue.CatalogueCheck.CatalogueReport.SelectionCount;
import wagewire.ingest.catalogue.ParsedCatalogue.CatalogueProblem;
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;

/** Checks a catalogue as a whole. */
public final class CatalogueCheck {

  private final ParsedCatalogue reading;

  private CatalogueCheck(ParsedCatalogue reading) {
    this.reading = reading;
  }

  public static CatalogueReport of(ParsedCatalogue reading) {
    return new CatalogueCheck(reading).report();
  }

  private CatalogueReport report() {
    List<BoardEntry> entries = reading.entries();
    return new CatalogueReport(
        reading.file(),
        entries.size(),
        (int) entries.stream().filter(BoardEntry::live).count(),
        (int) entries.stream().filter(entry -> entry.goneOn() != null).count(),
        byEmployer().size(),
        platforms(),
        selections(),
        problems(),
        hints());
  }

  private List<PlatformCount> platforms() {
    Map<String, Map<SourceKind, Long>> counts =
        reading.entries().stream()
            .collect(
                groupingBy(
                    entry -> entry.source().platform(),
                    TreeMap::new,
                    groupingBy(entry -> entry.source().kind(), TreeMap::new, counting())));
    List<PlatformCount> platforms = new ArrayList<>();
    counts.forEach((platform, kinds) ->
        kinds.forEach((kind, boards) ->
            platforms.add(new PlatformCount(platform, kind, boards, isLive(platform)))));
    return List.copyOf(platforms);
  }

  private List<SelectionCount> selections() {
    Map<BoardSelection, Long> counts =
        reading.entries().stream()
            .map(entry -> entry.source().selection())
            .filter(Objects::nonNull)
            .collect(
                groupingBy(
                    Function.identity(),
                    () ->
                        new TreeMap<>(
                            Comparator.comparing(BoardSelection::on)
                                .thenComparing(BoardSelection::by)),
                    counting()));
    return counts.entrySet().stream()
        .map(one -> new SelectionCount(one.getKey().on(), one.getKey().by(), one.getValue()))
        .toList();
  }

  private boolean isLive(String platform) {
    return reading.entries().stream()
        .anyMatch(entry -> entry.source().platform().equals(platform) && entry.live());
  }

  private List<CatalogueProblem> problems() {
    Stream<CatalogueProblem> shapes =
        reading.entries().stream()
            .flatMap(entry ->
                TokenShapes.expectedForm(entry.board()).stream()
                    .map(shape ->
                        problem(
                            entry,
                            "a token of %s has the form %s, not '%s'"
                                .formatted(
                                    entry.source().platform(), shape, entry.source().token()))));
    Stream<CatalogueProblem> predecessors =
        reading.entries().stream()
            .filter(CatalogueCheck::impossiblePredecessor)
            .map(entry ->
                problem(
                    entry,
                    "predecessor '%s' is not another board of a known platform"
                        .formatted(entry.source().predecessor())));
    return Stream.of(reading.problems().stream(), shapes, predecessors)
        .flatMap(Function.identity())
        .sorted(Comparator.comparingLong(CatalogueProblem::line))
        .toList();
  }

  private static boolean impossiblePredecessor(BoardEntry entry) {
    BoardId predecessor = entry.source().predecessor();
    return predecessor != null
        && (predecessor.equals(entry.board())
            || !PayloadReaders.platforms().contains(predecessor.platform()));
  }

  private List<Hint> hints() {
    Stream<Hint> employers =
        byEmployer().values().stream()
            .filter(boards -> boards.size() > 1)
            .map(boards -> hint(boards.getLast(), severalBoards(boards)));
    Stream<Hint> capitals =
        reading.entries().stream()
            .collect(groupingBy(entry -> entry.board().toString().toLowerCase(Locale.ROOT)))
            .values()
            .stream()
            .filter(boards -> boards.size() > 1)
            .map(boards ->
                hint(
                    boards.getLast(),
                    "differs from '%s' only in upper and lower case"
                        .formatted(boards.getFirst().board())));
    Stream<Hint> predecessors =
        reading.entries().stream()
            .filter(this::unknownPredecessor)
            .map(entry ->
                hint(
                    entry,
                    "predecessor '%s' is not in the catalogue"
                        .formatted(entry.source().predecessor())));
    Stream<Hint> nameless =
        reading.entries().stream()
            .filter(entry ->
                entry.source().kind() == SourceKind.OWN && entry.source().employer() == null)
            .map(entry -> hint(entry, "an own board without an employer"));
    return Stream.of(employers, capitals, predecessors, nameless)
        .flatMap(Function.identity())
        .sorted(Comparator.comparingLong(Hint::line).thenComparing(Hint::what))
        .toList();
  }

  private boolean unknownPredecessor(BoardEntry entry) {
    BoardId predecessor = entry.source().predecessor();
    return predecessor != null
        && !impossiblePredecessor(entry)
        && !reading.lines().containsKey(predecessor);
  }

  private Map<String, List<BoardEntry>> byEmployer() {
    return reading.entries().stream()
        .filter(entry -> entry.source().kind() == SourceKind.OWN)
        .filter(entry -> entry.source().employer() != null)
        .collect(groupingBy(entry -> entry.employerKey(), TreeMap::new, toList()));
  }

  private static String severalBoards(List<BoardEntry> boards) {
    return "'%s' has %d boards: %s"
        .formatted(
            boards.getLast().source().employer(),
            boards.size(),
            boards.stream().map(entry -> entry.board().toString()).collect(joining(", ")));
  }

  private CatalogueProblem problem(BoardEntry entry, String what) {
    return new CatalogueProblem(line(entry), ErrorCode.UNREADABLE_CATALOGUE, what);
  }

  private Hint hint(BoardEntry entry, String what) {
    return new Hint(line(entry), what);
  }

  private long line(BoardEntry entry) {
    return reading.lines().getOrDefault(entry.board(), 0L);
  }

  /**
   * Summary of a catalogue check.
   *
   * @param boards lines without problems
   * @param collected boards that are collected live
   * @param gone boards marked as gone for good
   * @param employers distinct employers of own boards
   * @param platforms in alphabetical order
   * @param selections days and properties that boards were chosen by, the earliest first
   * @param problems by line; a catalogue with any is not loaded
   * @param hints possible mistakes
   */
  public record CatalogueReport(
      String file,
      int boards,
      int collected,
      int gone,
      long employers,
      List<PlatformCount> platforms,
      List<SelectionCount> selections,
      List<CatalogueProblem> problems,
      List<Hint> hints) {

    /**
     * Boards of one platform and kind.
     *
     * @param live whether they are collected
     */
    public record PlatformCount(String platform, SourceKind kind, long boards, boolean live) {}

    /**
     * Boards that were chosen on one day by one property.
     *
     * @param by such as {@code live}
     */
    public record SelectionCount(LocalDate on, String by, long boards) {}

    /**
     * A possible mistake.
     *
     * @param line 1-based
     */
    public record Hint(long line, String what) {}
  }
}

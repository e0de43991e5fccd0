package wagewire.app.command.service;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.ingest.publish.CollectReport;
import wagewire.model.error.ErrorCode;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.text.CountedNoun;

/**
 * Counts of one collecting round.
 *
 * @param healthy boards that were read completely or did not change
 * @param answered healthy boards and held boards
 * @param unchanged listings with known content, of boards that were read
 * @param forgotten listings that were removed for good and are kept out
 * @param notModified healthy boards that answered that nothing had changed
 * @param held boards held because they had fewer listings than expected
 * @param outcomes number of boards by outcome of the visit; outcomes that did not occur are absent
 */
record RoundCounts(
    int boards,
    int healthy,
    int answered,
    long published,
    long unchanged,
    long rejected,
    long forgotten,
    int notModified,
    int held,
    Map<FetchOutcome, Integer> outcomes) {

  private static final Set<FetchOutcome> USUAL = Set.of(FetchOutcome.OK, FetchOutcome.UNCHANGED);

  static RoundCounts of(List<CollectReport> reports) {
    int healthy = (int) reports.stream().filter(CollectReport::healthy).count();
    int held =
        (int) reports.stream().filter(report -> report.status() == SnapshotStatus.HELD).count();
    Map<FetchOutcome, Integer> outcomes = new EnumMap<>(FetchOutcome.class);
    reports.forEach(report -> outcomes.merge(report.outcome(), 1, Integer::sum));
    return new RoundCounts(
        reports.size(),
        healthy,
        healthy + held,
        reports.stream().mapToLong(CollectReport::published).sum(),
        reports.stream().mapToLong(CollectReport::unchanged).sum(),
        reports.stream().mapToLong(CollectReport::rejected).sum(),
        reports.stream().mapToLong(CollectReport::forgotten).sum(),
        (int) reports.stream().filter(CollectReport::isNotModified).count(),
        held,
        Collections.unmodifiableMap(outcomes));
  }

  String line() {
    String unusual =
        outcomes.entrySet().stream()
            .filter(outcome -> !USUAL.contains(outcome.getKey()))
            .map(outcome -> outcome.getValue() + " " + outcome.getKey().id())
            .collect(Collectors.joining(", "));
    return "%,d of %s read".formatted(healthy, CountedNoun.of(boards, "board"))
        + (notModified == 0 ? "" : ", %,d of them not modified".formatted(notModified))
        + listings()
        + (unusual.isEmpty() ? "" : "; boards: " + unusual)
        + (held == 0 ? "" : "; %d held as unobserved".formatted(held));
  }

  /** Returns the counts of listings; nothing where no list was read, as none was modified. */
  private String listings() {
    return notModified > 0 && published + unchanged + rejected + forgotten == 0
        ? ""
        : "; %s published, %,d unchanged, %,d rejected%s"
            .formatted(
                CountedNoun.of(published, "listing"),
                unchanged,
                rejected,
                forgotten == 0 ? "" : ", %,d forgotten".formatted(forgotten));
  }

  /** Returns 69 when no board could be read, else 0. */
  int exitCode() {
    return boards > 0 && answered == 0 ? ErrorCode.SOURCE_UNREACHABLE.exitCode() : 0;
  }
}

package wagewire.ingest.collect;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.DetailScope;
import wagewire.ingest.store.BoardHealth;
import wagewire.model.board.BoardId;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.ContentHash;
import wagewire.model.text.CountedNoun;

/**
 * Decides when quiet boards are visited. A board is quiet once it has been watched for 13 weeks and
 * has shown no posting that may be of a go-to-market role for as long, by its latest complete
 * visit. It is then visited in one week of several, which depends on its id alone: in the first
 * round of that week, or in the next one that succeeds.
 *
 * @param weeks from visit to visit of a quiet board; 0 when no board is quiet
 */
public record QuietRule(int weeks) {

  /** Most weeks; presence of postings is counted for boards that are visited at least so often. */
  public static final int MOST = 4;

  public static final QuietRule STANDARD = new QuietRule(MOST);

  private static final Duration WATCHED = Duration.ofDays(91);

  /** Monday of the ISO week that holds 1 January 1970. */
  private static final LocalDate FIRST_MONDAY = LocalDate.of(1969, 12, 29);

  public QuietRule {
    if (weeks < 0 || weeks > MOST) {
      throw new IllegalArgumentException("weeks must be 0 to %d, not %d".formatted(MOST, weeks));
    }
  }

  /**
   * Returns the time before which the board is not visited; {@link Instant#MIN} for a board that is
   * not quiet.
   *
   * @param health null for a board never visited
   */
  public Instant earliest(BoardEntry entry, @Nullable BoardHealth health) {
    return health == null || entry.details() != DetailScope.GO_TO_MARKET || !isQuiet(health)
        ? Instant.MIN
        : afterVisit(health);
  }

  /**
   * Counts quiet boards.
   *
   * @param boards health of boards that are collected
   */
  public QuietCount count(Collection<BoardHealth> boards, Instant now) {
    List<BoardHealth> quiet = boards.stream().filter(this::isQuiet).toList();
    long notDue = quiet.stream().filter(health -> now.isBefore(afterVisit(health))).count();
    return new QuietCount(weeks, quiet.size(), (int) notDue);
  }

  /** Counts quiet boards of a catalogue. */
  public QuietCount count(
      Collection<BoardEntry> catalogue, Collection<BoardHealth> boards, Instant now) {
    Set<BoardId> scarce =
        catalogue.stream()
            .filter(entry -> entry.details() == DetailScope.GO_TO_MARKET)
            .map(BoardEntry::board)
            .collect(Collectors.toSet());
    return count(boards.stream().filter(one -> scarce.contains(one.board())).toList(), now);
  }

  private boolean isQuiet(BoardHealth health) {
    Instant since = health.watchedSince();
    Instant yielded = health.yieldedAt();
    Instant quarter = health.attemptedAt().minus(WATCHED);
    boolean whole =
        health.status() == SnapshotStatus.COMPLETE || health.status() == SnapshotStatus.UNCHANGED;
    return weeks > 0
        && whole
        && since != null
        && !since.isAfter(quarter)
        && (yielded == null || !yielded.isAfter(quarter));
  }

  /** Returns when the first week of the board's group after its latest visit begins. */
  private Instant afterVisit(BoardHealth health) {
    LocalDate visited = LocalDate.ofInstant(health.attemptedAt(), ZoneOffset.UTC);
    long next = ChronoUnit.WEEKS.between(FIRST_MONDAY, visited) + 1;
    long week = next + Math.floorMod(group(health.board()) - next, (long) weeks);
    return FIRST_MONDAY.plusWeeks(week).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns the remainder of the numbers of the weeks in which the board is visited. */
  int group(BoardId board) {
    String hash = ContentHash.ofBytes(board.toString().getBytes(StandardCharsets.UTF_8));
    return new BigInteger(hash, 16).mod(BigInteger.valueOf(weeks)).intValue();
  }

  /**
   * Number of quiet boards.
   *
   * @param weeks from visit to visit
   * @param notDue those that are not due for that reason
   */
  public record QuietCount(int weeks, int boards, int notDue) {

    /** Returns the counts as a line; none when no board is quiet. */
    public Optional<String> line() {
      return Optional.of(
              "%s quiet (nothing of go-to-market for 13 weeks) and read every %s; %,d of them not due"
                  .formatted(
                      CountedNoun.are(boards, "board"), CountedNoun.of(weeks, "week"), notDue))
          .filter(_ -> boards > 0);
    }
  }
}

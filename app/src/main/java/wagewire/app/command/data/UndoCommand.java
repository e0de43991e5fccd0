package wagewire.app.command.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.command.Arguments;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.removal.WithdrawnSnapshots;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.CountedNoun;
import wagewire.model.text.NearestName;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.removal.RecordedPostings;
import wagewire.warehouse.removal.SnapshotWithdrawal;
import wagewire.warehouse.removal.SnapshotWithdrawal.Taken;

/** {@code undo}: takes snapshots back, so that the next release does not rest on them. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description =
        "Takes snapshots back: those of a board, or of all boards since a time. Their boards are"
            + " loaded again without them, from Kafka; the next release does not rest on them."
            + " The boards are due at once and are then published in full. Past releases stay.")
public final class UndoCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  @Mixin private CommonOptions options;

  @Option(
      names = "--board",
      paramLabel = "BOARD",
      split = ",",
      description = "As in the tables: platform:token; without it all boards.")
  private List<String> boards = List.of();

  @Option(
      names = "--snapshot",
      paramLabel = "N",
      split = ",",
      description = "Numbers of the board's snapshots, as in postings.snapshot.")
  private List<Long> snapshots = List.of();

  @Option(
      names = "--since",
      paramLabel = "T",
      description = "Only snapshots that ended then or later, such as 2026-11-30T05:00:00Z.")
  private @Nullable String since;

  @Option(names = "--dry-run", description = "Print what would be taken back, and change nothing.")
  private boolean dryRun;

  /** Output of {@code --json}. */
  private record Printed(List<Taken> snapshots, int boards, boolean done) {}

  @Override
  public Integer call() {
    if (snapshots.isEmpty() ? since == null : boards.size() != 1) {
      throw new ParameterException(
          options.commandLine(), "undo needs one --board with --snapshot, or --since");
    }
    List<BoardId> ids = boards.stream().map(this::board).toList();
    Instant from =
        since == null ? null : Arguments.instant(options.commandLine(), "--since", since);
    try (Servers servers = Servers.all(options)) {
      servers.kafka().ensureTopics();
      CrawlSchema.migrate(servers.dataSource());
      SnapshotWithdrawal withdrawal = new SnapshotWithdrawal(Warehouse.open(servers.dataSource()));
      List<Taken> found = withdrawal.find(ids, snapshots, from);
      if (found.isEmpty()) {
        throw missing(ids, new CrawlStore(servers.dataSource()).boards());
      }
      List<BoardId> touched = found.stream().map(Taken::board).distinct().toList();
      if (!dryRun) {
        RecordedPostings recorded = new RecordedPostings(servers.kafka().objects());
        withdrawal.withdraw(
            found,
            (connection, loaded) -> {
              WithdrawnSnapshots.keep(connection);
              WithdrawnSnapshots.forgetVisits(connection, ends(found));
              recorded.load(connection, loaded);
            });
        CrawlStore crawl = new CrawlStore(servers.dataSource());
        touched.forEach(crawl::publishAgain);
      }
      options.print(new Printed(found, touched.size(), !dryRun), text(found, touched.size()));
      return 0;
    }
  }

  /** Names the nearest board where one of those asked for was never collected or imported. */
  private static WagewireException missing(List<BoardId> ids, Set<String> known) {
    List<String> names = ids.stream().map(BoardId::toString).toList();
    return names.stream()
        .filter(name -> !known.isEmpty() && !known.contains(name))
        .findFirst()
        .map(name ->
            new WagewireException(
                ErrorCode.WRONG_USAGE,
                "no board '%s' was collected or imported".formatted(name),
                "--board",
                "Did you mean '%s'? Nothing was taken back."
                    .formatted(NearestName.of(name, known))))
        .orElseGet(() ->
            new WagewireException(
                ErrorCode.WRONG_USAGE,
                "there is no such snapshot",
                names.isEmpty() ? "any board" : String.join(", ", names),
                "./wagewire sql \"select board, snapshot, finished_at from postings.snapshot\""
                    + " lists them."));
  }

  private static Map<BoardId, List<Instant>> ends(List<Taken> snapshots) {
    return snapshots.stream()
        .collect(
            Collectors.groupingBy(
                Taken::board, Collectors.mapping(Taken::finishedAt, Collectors.toList())));
  }

  private BoardId board(String text) {
    try {
      return BoardId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          options.commandLine(),
          "'%s' is not a board; a board is written platform:token".formatted(text),
          e);
    }
  }

  private String text(List<Taken> found, int count) {
    List<String> lines = new ArrayList<>();
    found.stream()
        .limit(SHOWN)
        .map(one -> "%s snapshot %d of %s".formatted(one.board(), one.snapshot(), one.finishedAt()))
        .forEach(lines::add);
    if (found.size() > SHOWN) {
      lines.add("and %,d more".formatted(found.size() - SHOWN));
    }
    lines.add(
        "%s of %s %s"
            .formatted(
                CountedNoun.of(found.size(), "snapshot"),
                CountedNoun.of(count, "board"),
                dryRun
                    ? "would be taken back"
                    : "taken back; ./wagewire refresh --figures-only makes a release without"));
    return String.join("\n", lines);
  }
}

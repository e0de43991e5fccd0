package wagewire.app.command.data;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.read.contact.ItemId;
import wagewire.ingest.removal.ForgottenList;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.release.ReleaseCheck;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.listing.ForgottenItem;
import wagewire.model.text.CountedNoun;
import wagewire.model.text.NearestName;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.removal.ListingErasure;

/** {@code forget}: removes a board or a listing, and keeps it out or lets it in again. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description =
        "Removes a board, or one posting of it, and keeps it out: it is no longer"
            + " collected, imported or loaded, and the newest weeks are calculated again without"
            + " it. Its records in Kafka stay until the topics' retention ends.")
public final class ForgetCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Option(
      names = "--board",
      required = true,
      paramLabel = "BOARD",
      description = "As in the tables: platform:token.")
  private String board = "";

  @Option(
      names = "--posting",
      paramLabel = "ID",
      description = "The board's own id of the posting (external_id); without it the whole board.")
  private @Nullable String posting;

  @Option(
      names = "--again",
      description =
          "Remove it without keeping it out, also what was kept out before: the next visit or"
              + " import brings it back. The next refresh makes the release.")
  private boolean again;

  @Option(
      names = "--forgotten",
      paramLabel = "FILE",
      description =
          "Also list what was forgotten in this file, for restore (default: forgotten.jsonl in"
              + " the data directory; none with --database).")
  private @Nullable Path list;

  @Override
  public Integer call() {
    BoardId id = id();
    try (Servers servers = Servers.existing(options)) {
      CrawlSchema.migrate(servers.dataSource());
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      Clock clock = Clock.systemUTC();
      CrawlStore crawl = new CrawlStore(servers.dataSource());
      ListingErasure forgetting = new ListingErasure(warehouse);
      requireKnown(id, crawl, forgetting);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      ForgottenItem item = ForgottenItem.of(id.toString(), posting, now);
      if (!again) {
        list(item);
      }
      crawl.forget(id, posting, now);
      int removed = forgetting.forget(id, posting);
      if (again) {
        forgetting.letIn(id, posting);
        crawl.letIn(id, posting);
        listed().ifPresent(known -> known.remove(item));
      }
      tell(removed);
      if (!again) {
        new Refresher(warehouse, clock).accepting(ReleaseCheck.acceptableIds()).refresh(_ -> {});
      }
      return 0;
    }
  }

  /** Lists it first, so that nothing is forgotten that a restored backup would bring back. */
  private void list(ForgottenItem item) {
    listed()
        .ifPresentOrElse(
            known -> known.add(List.of(item)),
            () ->
                Terminal.note(
                    options.command(),
                    "a backup from before brings it back when it is restored: name a list with"
                        + " --forgotten, or make a backup now and name that to restore"));
  }

  private Optional<ForgottenList> listed() {
    if (list != null) {
      return Optional.of(new ForgottenList(list));
    }
    return options.databaseEmbedded()
        ? Optional.of(new ForgottenList(options.dataDirectory().resolve(ForgottenList.NAME)))
        : Optional.empty();
  }

  private BoardId id() {
    try {
      return BoardId.parse(board);
    } catch (IllegalArgumentException e) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "'" + board + "' is not a board",
          "--board",
          "A board is written platform:token, such as greenhouse:acme.",
          e);
    }
  }

  /**
   * Refuses a board or posting that was never observed, as it is most likely mistyped, and takes a
   * posting's id as it is stored.
   */
  private void requireKnown(BoardId id, CrawlStore crawl, ListingErasure forgetting) {
    Set<String> boards = union(crawl.boards(), forgetting.boards());
    if (!boards.contains(id.toString())) {
      throw unknown(
          "no board '%s' was collected or imported".formatted(id),
          "--board",
          id.toString(),
          boards);
    }
    if (posting != null) {
      Set<String> postings = union(crawl.listings(id), forgetting.listings(id));
      if (postings.contains(ItemId.stored(posting))) {
        posting = ItemId.stored(posting);
      } else if (!postings.contains(posting)) {
        throw unknown(
            "%s has no posting '%s'".formatted(id, posting), "--posting", posting, postings);
      }
    }
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }

  private static WagewireException unknown(
      String what, String option, String written, Set<String> known) {
    String nearest =
        known.isEmpty() ? "" : "Did you mean '%s'? ".formatted(NearestName.of(written, known));
    return new WagewireException(
        ErrorCode.WRONG_USAGE, what, option, nearest + "Nothing was removed.");
  }

  /** Prints the result. */
  private void tell(int removed) {
    options.print(
        Map.of("listings", removed),
        "%s removed%s"
            .formatted(
                CountedNoun.of(removed, "listing"),
                again ? "; the next visit or import brings them back" : " and kept out"));
  }
}

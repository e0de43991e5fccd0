package wagewire.app.command.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import wagewire.app.command.Arguments;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.StoredText;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.operations.Citation;
import wagewire.warehouse.operations.CitationStore;

/** {@code cite}: records that a figure was printed, so that its correction is not missed. */
@Command(
    name = "cite",
    mixinStandardHelpOptions = true,
    description =
        "Records that a figure was printed. When a later release moves it out of its printed"
            + " interval, or does not show it any more, the next delivery opens with a correction,"
            + " once, and the brief of that week has it too.")
public final class CiteCommand implements Callable<Integer> {

  private static final int LONGEST = 200;

  private final Clock clock = Clock.systemUTC();

  @Mixin private CommonOptions options;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description =
          "The figure's id, as growth, pay and tools print it, and the files of brief --out list"
              + " it.")
  private @Nullable String id;

  @Option(
      names = "--in",
      paramLabel = "TEXT",
      description = "Where it was printed, such as \"Newsletter 12\"; corrections name it.")
  private @Nullable String place;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "When it was printed (default: today, UTC).")
  private @Nullable String day;

  @Option(names = "--list", description = "List what was printed, with what became of it.")
  private boolean list;

  @Option(
      names = "--remove",
      paramLabel = "N",
      description = "Forget the citation of this number in the list, and its corrections.")
  private @Nullable Long remove;

  /** Output of a citation that was removed. */
  private record Removed(long removed) {}

  @Override
  public Integer call() {
    requireOneTask();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate on = day == null ? today : Arguments.day(options.commandLine(), "--on", day);
    // A day ahead is today elsewhere.
    if (on.isAfter(today.plusDays(1))) {
      throw new ParameterException(options.commandLine(), "--on must not be after today, " + today);
    }
    try (Servers servers = Servers.existing(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      CitationStore store = new CitationStore(warehouse.sql());
      if (list) {
        List<Citation> all = store.all();
        options.print(all, CitationText.of(all));
      } else if (remove != null) {
        remove(store, remove);
      } else {
        add(store, new Figures(warehouse.sql()), String.valueOf(id), on);
      }
      return 0;
    }
  }

  private void requireOneTask() {
    long tasks = Stream.of(id != null, list, remove != null).filter(asked -> asked).count();
    if (tasks != 1) {
      throw new ParameterException(
          options.commandLine(), "Give the id of a figure, or --list, or --remove with a number");
    }
    if (id == null && (place != null || day != null)) {
      throw new ParameterException(options.commandLine(), "--in and --on need the id of a figure");
    }
    if (place != null && (place.isBlank() || place.length() > LONGEST)) {
      throw new ParameterException(
          options.commandLine(), "--in must have 1 to %d characters".formatted(LONGEST));
    }
  }

  private void remove(CitationStore store, long number) {
    if (!store.remove(number)) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "there is no citation " + number,
          "operations.citation",
          "./wagewire cite --list numbers them.");
    }
    options.print(new Removed(number), "removed " + number);
  }

  private void add(CitationStore store, Figures figures, String figureId, LocalDate on) {
    Figure figure =
        figures
            .byId(figureId)
            .orElseThrow(() ->
                new WagewireException(
                    ErrorCode.WRONG_USAGE,
                    "unknown figure id",
                    figureId,
                    "Ids are printed by growth, pay and tools, and listed in trends.facts."));
    String where = place == null ? null : StoredText.oneLine(place).strip();
    Optional<Long> known = store.find(figureId, where, on);
    long number =
        known
            .or(() -> store.add(figureId, FigureText.of(figure), where, on))
            .orElseThrow(() ->
                new WagewireException(
                    ErrorCode.WRONG_USAGE,
                    "the figure is not shown, so it cannot have been printed",
                    figureId,
                    FigureText.of(figure)));
    Citation added =
        store.all().stream().filter(one -> one.citationId() == number).findFirst().orElseThrow();
    if (known.isPresent()) {
      Terminal.note(
          options.command(),
          "citation %d is recorded already: the same figure, place and day".formatted(number));
    }
    List<String> lines = new ArrayList<>(List.of(CitationText.of(added)));
    CitationText.since(figure, figures.histories().vintages(figure)).ifPresent(lines::add);
    options.print(added, String.join("\n", lines));
  }
}

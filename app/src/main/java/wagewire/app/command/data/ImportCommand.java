package wagewire.app.command.data;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import wagewire.app.command.Arguments;
import wagewire.app.command.ProgressDisplay;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.importing.ArchiveRequest;
import wagewire.app.importing.ImportCounts;
import wagewire.app.importing.ImportMaterial;
import wagewire.app.importing.ImportRequest;
import wagewire.app.importing.Importer;
import wagewire.app.pipeline.Pipeline;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.table.ColumnMapping;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.release.ReleaseCheck;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.json.Json;
import wagewire.model.source.Sources;
import wagewire.warehouse.Warehouse;

/** {@code import}: sends archived material through the pipeline. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes in archived material: saved payloads of a platform, pages with schema.org"
            + " JobPosting (jsonld), web archives (warc), CSV (csv), JSON lines (jsonl); .gz is"
            + " read as it is. In web archives, pages belong to the board jsonld:HOST, payloads"
            + " of known platforms to their own, and each is seen when its record says. Returns"
            + " when the warehouse shows it; the same file again changes nothing.")
public final class ImportCommand implements Callable<Integer> {

  private static final String WARC = "warc";
  private static final String PAGES = "jsonld";

  @Mixin private CommonOptions options;

  @Option(
      names = "--platform",
      required = true,
      description =
          "A platform with saved payloads, jsonld, warc, csv or jsonl; an unknown one lists all.")
  private String platform = "";

  @Option(
      names = "--board",
      description =
          "The board's own name on the platform; rows may name others by --columns (not needed"
              + " with warc).")
  private @Nullable String board;

  @Option(names = "--employer", description = "The board's employer.")
  private @Nullable String employer;

  @Option(
      names = "--kind",
      description = "own, aggregator or latest (default: own, or aggregator for tables).")
  private @Nullable String kind;

  @Option(
      names = "--observed-at",
      paramLabel = "T",
      description =
          "When the material was seen: 2026-08-04 or 2026-08-04T05:01:00Z (not needed with warc).")
  private @Nullable String observedAt;

  @Option(names = "--complete", description = "The files are each board's whole snapshot.")
  private boolean complete;

  @Option(
      names = "--columns",
      paramLabel = "FIELD=COLUMN,…",
      description = "Other names of columns; nested fields by dots.")
  private @Nullable String columns;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    if (platform.equals(WARC)) {
      ArchiveRequest archives = archives();
      run((importer, pipeline) -> importer.run(archives, pipeline));
      return 0;
    }
    ImportMaterial material = ImportMaterial.read(request());
    material.reservations().forEach(options.commandLine().getErr()::println);
    run((importer, pipeline) -> importer.run(material, pipeline));
    return 0;
  }

  private void run(BiFunction<Importer, Pipeline, ImportCounts> work) {
    try (Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      Clock clock = Clock.systemUTC();
      try (ProgressDisplay bar = ProgressDisplay.of(options.command());
          Pipeline pipeline = Pipeline.start(servers, warehouse, clock)) {
        Lines lines = new Lines(bar);
        bar.doing("reading and publishing");
        Importer importer = new Importer(servers, warehouse, lines);
        ImportCounts counts = pipeline.watch(() -> work.apply(importer, pipeline));
        new Refresher(warehouse, clock).accepting(ReleaseCheck.acceptableIds()).refresh(bar::doing);
        bar.close();
        Terminal.print(options.command(), Json.text(counts));
      }
    }
  }

  private ArchiveRequest archives() {
    CommandLine command = options.commandLine();
    if (columns != null) {
      throw new ParameterException(command, "--columns applies to csv and jsonl, not to warc");
    }
    return new ArchiveRequest(
        board == null ? null : Arguments.board(command, PAGES, board),
        employer,
        kind == null ? null : Arguments.kind(command, kind),
        observedAt == null ? null : Arguments.instant(command, "--observed-at", observedAt),
        complete,
        files);
  }

  private ImportRequest request() {
    ColumnMapping mapping =
        columns == null ? ColumnMapping.defaults() : ColumnMapping.parse(columns);
    requireBoardAndMoment();
    BoardId id = Arguments.board(options.commandLine(), platform, String.valueOf(board));
    return new ImportRequest(
        platform,
        id.token(),
        employer,
        kind(),
        Arguments.instant(options.commandLine(), "--observed-at", String.valueOf(observedAt)),
        complete,
        mapping,
        files);
  }

  private void requireBoardAndMoment() {
    List<String> missing = new ArrayList<>();
    if (board == null) {
      missing.add("--board");
    }
    if (observedAt == null) {
      missing.add("--observed-at");
    }
    if (!missing.isEmpty()) {
      throw new ParameterException(
          options.commandLine(),
          "%s: missing; only --platform warc goes without%s"
              .formatted(
                  String.join(", ", missing),
                  board == null && rowsNameBoards()
                      ? " (rows name boards of their own; --board is for those that name none)"
                      : ""));
    }
  }

  /**
   * Returns the kind of the board; a table without a board column that holds many employers is an
   * aggregator.
   */
  private SourceKind kind() {
    if (kind != null) {
      return Arguments.kind(options.commandLine(), kind);
    }
    boolean table = platform.equals("csv") || platform.equals("jsonl");
    return table && employer == null && !rowsNameBoards()
        ? SourceKind.AGGREGATOR
        : Sources.kind(platform);
  }

  private boolean rowsNameBoards() {
    return columns != null && columns.matches("(^|.*,)\\s*board\\s*=.*");
  }

  private record Lines(ProgressDisplay bar) implements Importer.Listener {

    @Override
    public void refused(BoardId refusing, Refusal refusal) {
      bar.say(
          "rejected: %s %s: %s: %s"
              .formatted(
                  refusing,
                  Objects.requireNonNullElse(refusal.externalId(), "(no id)"),
                  refusal.reason().id(),
                  Terminal.safe(refusal.message())));
    }

    @Override
    public void note(String line) {
      bar.say(Terminal.safe(line));
    }

    @Override
    public void waiting(long records) {
      bar.waiting(records);
    }
  }
}

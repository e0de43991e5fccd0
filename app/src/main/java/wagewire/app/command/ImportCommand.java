package wagewire.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.importing.ImportCounts;
import wagewire.app.importing.ImportMaterial;
import wagewire.app.importing.ImportRequest;
import wagewire.app.importing.Importer;
import wagewire.app.pipeline.Pipeline;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.mapped.MappedPlatforms;
import wagewire.ingest.read.table.ColumnMapping;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.json.Json;
import wagewire.reporting.measure.Refresher;
import wagewire.reporting.warehouse.Warehouse;

/** {@code import}: archived material through the same pipeline. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in archived material: saved payloads of a platform, pages with schema.org",
      "JobPosting (jsonld), CSV (csv), JSON lines (jsonl); .gz is read as it is.",
      "Returns when the warehouse shows it; the same file again changes nothing."
    },
    footer = {
      "",
      "Example:  ./wagewire import --platform csv --board archive --observed-at 2026-08-04 \\",
      "            --columns title=Job Title,company=Employer,board=slug postings.csv"
    })
public final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--platform",
      required = true,
      description =
          "A platform with saved payloads, jsonld, csv or jsonl; an unknown one lists all.")
  private String platform = "";

  @Option(
      names = "--board",
      required = true,
      description = "The board's own name on the platform; rows may name others by --columns.")
  private String board = "";

  @Option(names = "--employer", description = "Whose board it is.")
  private @Nullable String employer;

  @Option(
      names = "--kind",
      description = "own, aggregator or latest (default: own, or aggregator for tables).")
  private @Nullable String kind;

  @Option(
      names = "--observed-at",
      required = true,
      paramLabel = "T",
      description = "When the material was seen: 2026-08-04 or 2026-08-04T05:01:00Z.")
  private String observedAt = "";

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
    ImportMaterial material = ImportMaterial.read(request());
    PrintWriter errors = spec.commandLine().getErr();
    if (complete && !material.complete()) {
      errors.println("not complete: a file breaks off, so nothing absent is taken for closed");
    }
    try (Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      Clock clock = Clock.systemUTC();
      try (Pipeline pipeline = Pipeline.start(servers, warehouse, clock)) {
        Importer importer = new Importer(servers, warehouse, new Lines(errors));
        ImportCounts counts = pipeline.watch(() -> importer.run(material, pipeline));
        new Refresher(warehouse, clock).refresh(step -> {});
        PrintWriter output = spec.commandLine().getOut();
        output.println(Json.text(counts));
        output.flush();
      }
    }
    return 0;
  }

  private ImportRequest request() {
    ColumnMapping mapping =
        columns == null ? ColumnMapping.defaults() : ColumnMapping.parse(columns);
    BoardId id = Arguments.board(spec.commandLine(), platform, board);
    return new ImportRequest(
        platform,
        id.token(),
        employer,
        kind(),
        Arguments.instant(spec.commandLine(), "--observed-at", observedAt),
        complete,
        mapping,
        files);
  }

  /** A table of many employers' listings is nobody's own board, unless its rows name boards. */
  private SourceKind kind() {
    if (kind != null) {
      return Arguments.kind(spec.commandLine(), kind);
    }
    boolean table = platform.equals("csv") || platform.equals("jsonl");
    boolean rowsNameBoards = columns != null && columns.matches("(^|.*,)\\s*board\\s*=.*");
    return table && employer == null && !rowsNameBoards
        ? SourceKind.AGGREGATOR
        : MappedPlatforms.kind(platform);
  }

  private static final class Lines implements Importer.Listener {

    private final PrintWriter errors;

    private Lines(PrintWriter errors) {
      this.errors = errors;
    }

    @Override
    public void refused(BoardId refusing, Refusal refusal) {
      errors.printf(
          "rejected: %s %s: %s: %s%n",
          refusing,
          Objects.requireNonNullElse(refusal.externalId(), "(no id)"),
          refusal.reason().id(),
          OneLine.of(refusal.message()));
      errors.flush();
    }

    @Override
    public void waiting(long records) {}
  }
}

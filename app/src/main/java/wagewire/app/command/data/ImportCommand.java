package wagewire.app.command.data;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wagewire.app.command.ProgressDisplay;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.importing.ArchiveRequest;
import wagewire.app.importing.DatedFolder;
import wagewire.app.importing.ImportCounts;
import wagewire.app.importing.ImportMaterial;
import wagewire.app.importing.ImportRequest;
import wagewire.app.importing.Importer;
import wagewire.app.pipeline.Pipeline;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.release.ReleaseCheck;
import wagewire.model.json.Json;
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

  @Mixin private CommonOptions options;
  @Mixin private ImportOptions material;

  @Override
  public Integer call() {
    if (material.isArchive()) {
      ArchiveRequest archives = material.archives();
      run((importer, pipeline) -> importer.run(archives, pipeline));
      return 0;
    }
    ImportRequest request = material.request();
    DatedFolder folder = material.folder();
    if (folder != null) {
      run((importer, pipeline) -> importer.run(request, folder, pipeline));
      return 0;
    }
    ImportMaterial read = ImportMaterial.read(request);
    read.reservations().forEach(line -> Terminal.note(options.command(), line));
    run((importer, pipeline) -> importer.run(read, pipeline));
    return 0;
  }

  private void run(BiFunction<Importer, Pipeline, ImportCounts> work) {
    try (Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      Clock clock = Clock.systemUTC();
      try (ProgressDisplay bar = ProgressDisplay.of(options.command());
          Pipeline pipeline = Pipeline.start(servers, warehouse, clock)) {
        bar.doing("reading and publishing");
        Importer importer = new Importer(servers, warehouse, clock, new ImportLines(bar));
        ImportCounts counts = pipeline.watch(() -> work.apply(importer, pipeline));
        new Refresher(warehouse, clock).accepting(ReleaseCheck.acceptableIds()).refresh(bar::doing);
        bar.close();
        Terminal.print(options.command(), Json.text(counts));
      }
    }
  }
}

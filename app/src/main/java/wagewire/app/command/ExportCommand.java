package wagewire.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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
import wagewire.reporting.query.TableExport;
import wagewire.reporting.warehouse.Warehouse;

/** {@code export}: a trend table as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a trend table or view, in the order of its first columns.")
public final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Parameters(paramLabel = "TABLE", description = "Such as facts, growth, pay, tools, employers.")
  private String table = "";

  @Option(names = "--format", description = "csv or jsonl (default: ${DEFAULT-VALUE}).")
  private TableExport.Format format = TableExport.Format.CSV;

  @Option(names = "--out", paramLabel = "FILE", description = "Write here, not to the output.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    try (Servers servers = Servers.database(options)) {
      TableExport export = new TableExport(Warehouse.open(servers.dataSource()));
      if (out == null) {
        PrintWriter output = spec.commandLine().getOut();
        export.write(table, format, output);
        output.flush();
        return 0;
      }
      try (Writer file = Files.newBufferedWriter(out)) {
        export.write(table, format, file);
      }
      return 0;
    }
  }
}

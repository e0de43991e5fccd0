package wagewire.app.command.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.model.source.YesNoUnknown;
import wagewire.model.text.CountedNoun;
import wagewire.model.text.OutputFile;
import wagewire.reporting.export.RowFilter;
import wagewire.reporting.export.TableExport;
import wagewire.reporting.export.TableExport.TextFormat;
import wagewire.reporting.export.TableExport.Written;

/** {@code export}: writes a trend table or single postings to a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes a trend table or view, ordered by its first columns. Single postings and"
            + " listings come with the terms of their sources; those whose source does not allow"
            + " passing them on are left out and counted.")
public final class ExportCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Parameters(
      paramLabel = "TABLE",
      description = "Such as facts, growth, pay, tools, employers; or postings, listings.")
  private String table = "";

  @Option(
      names = "--format",
      description =
          "csv, jsonl, parquet, which keeps types, or xlsx, a workbook (default:"
              + " ${DEFAULT-VALUE}).")
  private Format format = Format.CSV;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path out;

  @Option(
      names = "--where",
      paramLabel = "COLUMN=VALUE",
      description =
          "Only rows with this value; several columns are all wanted, several values of one column"
              + " are alternatives.")
  private List<String> where = List.of();

  @Option(
      names = "--raw",
      description = "In CSV: write text as it is, also what a spreadsheet would run as a formula.")
  private boolean raw;

  @Option(
      names = "--redistribution",
      paramLabel = "TERMS",
      split = ",",
      description =
          "Also write single postings of sources whose redistribution is unknown, because nobody"
              + " has read their terms, or no. Read the terms before you pass them on.")
  private Set<YesNoUnknown> redistribution = Set.of();

  /** File format of an export. */
  enum Format {
    CSV,
    JSONL,
    PARQUET("Parquet"),
    XLSX("A workbook");

    /** How a message names a file of bytes; empty for text. */
    private final String bytes;

    Format() {
      this("");
    }

    Format(String bytes) {
      this.bytes = bytes;
    }
  }

  @Override
  public Integer call() throws IOException {
    if (!format.bytes.isEmpty() && out == null && Terminal.present()) {
      throw new ParameterException(
          options.commandLine(),
          format.bytes + " is not printed to a terminal; name a file with --out");
    }
    RowFilter filter = RowFilter.of(where);
    try (Servers servers = Servers.existing(options)) {
      TableExport export = new TableExport(servers.openToRead(), terms(), filter);
      return switch (format) {
        case CSV -> text(export, raw ? TextFormat.RAW_CSV : TextFormat.CSV);
        case JSONL -> text(export, TextFormat.JSONL);
        case PARQUET -> bytes(file -> export.writeParquet(table, file));
        case XLSX -> bytes(file -> export.writeWorkbook(table, file));
      };
    }
  }

  private Set<YesNoUnknown> terms() {
    Set<YesNoUnknown> terms = EnumSet.of(YesNoUnknown.YES);
    terms.addAll(redistribution);
    return terms;
  }

  private int text(TableExport export, TextFormat as) {
    if (out == null) {
      PrintWriter output = options.commandLine().getOut();
      Written written = export.write(table, as, output);
      output.flush();
      return report(written);
    }
    return report(
        OutputFile.write(
            out,
            file -> {
              try (Writer text = new BufferedWriter(new OutputStreamWriter(file, UTF_8))) {
                return export.write(table, as, text);
              }
            }));
  }

  private int bytes(OutputFile.Content<Written> content) throws IOException {
    if (out != null) {
      return report(OutputFile.write(out, content));
    }
    try (OutputStream output = new BufferedOutputStream(standard())) {
      return report(content.write(output));
    }
  }

  /** Returns the standard output; closing it only flushes. */
  private static OutputStream standard() {
    return new FilterOutputStream(System.out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private int report(Written written) {
    if (out != null) {
      Terminal.note(
          options.command(), "%s to %s".formatted(CountedNoun.of(written.rows(), "row"), out));
    }
    if (written.rows() == 0 && written.leftOut().isEmpty() && !where.isEmpty()) {
      Terminal.note(options.command(), "no row meets --where " + String.join(", ", where));
    }
    written
        .leftOut()
        .forEach((terms, rows) -> Terminal.note(options.command(), leftOut(terms, rows)));
    return 0;
  }

  private static String leftOut(YesNoUnknown terms, long rows) {
    return "left out: %d, whose source %s; --redistribution %s writes them"
        .formatted(
            rows,
            terms == YesNoUnknown.NO
                ? "does not allow passing them on"
                : "has terms that nobody has read",
            terms.id());
  }
}

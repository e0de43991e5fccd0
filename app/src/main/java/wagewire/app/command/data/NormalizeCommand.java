package wagewire.app.command.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wagewire.app.command.Arguments;
import wagewire.app.command.Terminal;
import wagewire.ingest.read.table.ColumnMapping;
import wagewire.ingest.read.table.TableReader;
import wagewire.ingest.read.table.TableReader.TableRow;
import wagewire.model.error.ErrorCode;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.normalise.Normaliser;

/** {@code normalize}: reads postings and prints them normalised, without servers. */
@Command(
    name = "normalize",
    mixinStandardHelpOptions = true,
    description =
        "Reads postings from a file or the standard input and prints them normalised, one"
            + " JSON object a row. Columns, all but title optional: id, title, company,"
            + " department, location, pay, employment_type, description, country, currency,"
            + " posted_at. With --unknown it prints the titles that are not understood instead,"
            + " the most frequent first.")
public final class NormalizeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--format", description = "csv or jsonl (default: by the file's name, or csv).")
  private @Nullable String format;

  @Option(names = "--country", paramLabel = "CC", description = "Country of rows that state none.")
  private @Nullable String country;

  @Option(names = "--explain", description = "Adds why each row was read as it was.")
  private boolean explain;

  @Option(
      names = "--unknown",
      description = "Lists titles without a role or level, with postings and employers.")
  private boolean unknown;

  @Option(names = "--columns", paramLabel = "FIELD=COLUMN,…", description = "Other column names.")
  private @Nullable String columns;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: the standard input.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    if (unknown && explain) {
      throw new ParameterException(
          spec.commandLine(), "--explain and --unknown cannot be combined");
    }
    if (file != null) {
      return normalise(file, format());
    }
    Path input = Files.createTempFile("wagewire", ".input");
    try {
      Files.copy(System.in, input, StandardCopyOption.REPLACE_EXISTING);
      return normalise(input, format());
    } finally {
      Files.delete(input);
    }
  }

  private String format() {
    if (format != null) {
      return format;
    }
    String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(jsonl|ndjson|json)(\\.gz)?") ? "jsonl" : "csv";
  }

  private int normalise(Path input, String as) {
    ColumnMapping mapping =
        columns == null ? ColumnMapping.defaults() : ColumnMapping.parse(columns);
    String elsewhere = country == null ? null : Arguments.country(spec.commandLine(), country);
    Normaliser normaliser = Normaliser.load();
    RowNormaliser rows = new RowNormaliser(normaliser, elsewhere, explain);
    try (TableReader table = TableReader.open(input, as, mapping)) {
      if (unknown) {
        listUnknown(table, rows, new UnknownTitles(normaliser));
      } else {
        PrintWriter output = spec.commandLine().getOut();
        table.forEach(row -> output.println(rows.line(row)));
        output.flush();
      }
    }
    return rows.refused() == 0 ? 0 : ErrorCode.UNREADABLE_INPUT.exitCode();
  }

  private void listUnknown(Iterable<TableRow> table, RowNormaliser rows, UnknownTitles titles) {
    PrintWriter output = spec.commandLine().getOut();
    PrintWriter errors = spec.commandLine().getErr();
    for (TableRow row : table) {
      switch (row) {
        case TableRow.Read(var _, PublishedListing listing) -> titles.add(listing);
        case TableRow.Refused _ -> Terminal.note(errors, rows.line(row));
      }
    }
    titles.lines().forEach(output::println);
    output.flush();
    Terminal.note(errors, "wagewire: " + titles.summary());
  }
}

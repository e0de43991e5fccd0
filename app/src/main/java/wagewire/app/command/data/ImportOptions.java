package wagewire.app.command.data;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wagewire.app.command.Arguments;
import wagewire.app.importing.ArchiveRequest;
import wagewire.app.importing.DatedFolder;
import wagewire.app.importing.FilePattern;
import wagewire.app.importing.ImportRequest;
import wagewire.ingest.read.PayloadReaders;
import wagewire.ingest.read.table.ColumnMapping;
import wagewire.ingest.read.table.TableField;
import wagewire.model.board.SourceKind;
import wagewire.model.event.PlausibleTime;

/**
 * Options of {@code import}: which files, how they are read, whose they are and when they were
 * seen.
 */
final class ImportOptions {

  private static final String WARC = "warc";
  private static final String PAGES = "jsonld";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--platform",
      required = true,
      description =
          "A platform with saved payloads, jsonld, warc, csv or jsonl; an unknown one lists all.")
  private String platform = "";

  @Option(
      names = "--board",
      description =
          "The board's own name on the platform; paths may name it by --each, rows by --columns"
              + " (not needed with warc).")
  private @Nullable String board;

  @Option(
      names = "--board-platform",
      paramLabel = "P",
      description =
          "The platform of the boards in a table, such as greenhouse, so that they are those that"
              + " are collected live; rows may name others by --columns.")
  private @Nullable String boardPlatform;

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

  @Option(
      names = "--each",
      paramLabel = "PATTERN",
      description =
          "Imports all files of a pattern in the order of their days, such as"
              + " 'archive/{day}/{board}.json.gz'; * and ? as in a shell.")
  private @Nullable String each;

  @Parameters(arity = "0..*", paramLabel = "FILE")
  private List<Path> files = new ArrayList<>();

  boolean isArchive() {
    return platform.equals(WARC);
  }

  /** Finds the files of {@code --each}; null when files are named one by one. */
  @Nullable DatedFolder folder() {
    return each == null ? null : DatedFolder.open(FilePattern.parse(each));
  }

  ArchiveRequest archives() {
    refuse(columns, "--columns applies to csv and jsonl, not to warc");
    refuse(each, "--each does not apply to warc; name the files");
    refuse(boardPlatform, "--board-platform applies to csv and jsonl, not to warc");
    checkFiles(null);
    return new ArchiveRequest(
        board == null ? null : Arguments.board(line(), PAGES, board),
        employer,
        kind == null ? null : Arguments.kind(line(), kind),
        moment(),
        complete,
        files);
  }

  ImportRequest request() {
    ColumnMapping mapping =
        columns == null ? ColumnMapping.defaults() : ColumnMapping.parse(columns);
    FilePattern pattern = each == null ? null : FilePattern.parse(each);
    checkFiles(pattern);
    boolean pathNamesBoard = pattern != null && pattern.namesBoard();
    boolean pathNamesDay = pattern != null && pattern.namesDay();
    boolean named = pathNamesBoard || mapping.names(TableField.BOARD);
    requireBoardAndMoment(
        board != null || named,
        observedAt != null
            || pathNamesDay
            || mapping.names(TableField.OBSERVED_AT)
            || mapping.names(TableField.FETCHED));
    return new ImportRequest(
        platform,
        boardPlatform(),
        token(),
        employer,
        kind(named),
        moment(),
        complete,
        mapping,
        files);
  }

  private void checkFiles(@Nullable FilePattern pattern) {
    if (pattern == null && files.isEmpty()) {
      throw wrong("Missing required parameter: 'FILE', or --each PATTERN");
    }
    if (pattern != null && !files.isEmpty()) {
      throw wrong("--each names the files; leave out " + files.getFirst());
    }
  }

  private void requireBoardAndMoment(boolean hasBoard, boolean hasMoment) {
    List<String> missing = new ArrayList<>();
    if (!hasBoard) {
      missing.add("--board");
    }
    if (!hasMoment) {
      missing.add("--observed-at");
    }
    if (!missing.isEmpty()) {
      throw wrong(
          "%s: missing; only --platform warc, names in --each and columns of rows go without"
              .formatted(String.join(", ", missing)));
    }
  }

  private @Nullable String boardPlatform() {
    if (boardPlatform == null) {
      return null;
    }
    if (!isTable()) {
      throw wrong("--board-platform applies to csv and jsonl, not to " + platform);
    }
    PayloadReaders.of(boardPlatform);
    return boardPlatform;
  }

  private @Nullable String token() {
    return board == null
        ? null
        : Arguments.board(line(), boardPlatform == null ? platform : boardPlatform, board).token();
  }

  /**
   * Returns the kind of the board; a table that names no boards and holds many employers is an
   * aggregator. Null for the usual kind of the board's platform.
   */
  private @Nullable SourceKind kind(boolean named) {
    if (kind != null) {
      return Arguments.kind(line(), kind);
    }
    boolean own = !isTable() || employer != null || named || boardPlatform != null;
    return own ? null : SourceKind.AGGREGATOR;
  }

  private boolean isTable() {
    return platform.equals("csv") || platform.equals("jsonl");
  }

  private @Nullable Instant moment() {
    Instant moment =
        observedAt == null ? null : Arguments.instant(line(), "--observed-at", observedAt);
    if (moment != null) {
      String objection = PlausibleTime.objection(moment, Instant.now());
      refuse(objection, "--observed-at cannot be right: " + objection);
    }
    return moment;
  }

  private void refuse(@Nullable Object value, String message) {
    if (value != null) {
      throw wrong(message);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(line(), message);
  }

  private CommandLine line() {
    return command.commandLine();
  }
}

package wagewire.reporting.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import wagewire.reporting.figure.SourceInUse;

/**
 * The notes of a workbook.
 *
 * @param lines about the whole, in their order
 * @param comments of columns, by name; the database's own
 */
public record WorkbookNotes(List<Line> lines, Map<String, String> comments) {

  private static final String RELEASE =
      """
      select vintage, sequence, week::text as week, to_char(released_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as released_at,
        method_version, simulated
      from trends.release order by sequence desc limit 1
      """;

  private static final String COMMENTS =
      """
      select attname, col_description(attrelid, attnum)
      from pg_attribute where attrelid = to_regclass(?) and attnum > 0 and col_description(attrelid, attnum) is not null
      """;

  private static final List<Line> METHOD =
      List.of(
          new Line(
              "intervals",
              "ci_low and ci_high are the ends of the 95 % interval of the row's figure;"
                  + " effective_n, postings, employers and boards are what it rests on."),
          new Line(
              "status",
              "publish may be shown as it is; caution needs its reason or sentence next to it;"
                  + " suppressed has no value, and the reason says why."),
          new Line(
              "dimensions",
              "all is a row of its own, beside its parts: filter every dimension to all or to one"
                  + " value before you add rows up. Medians and shares are never added."),
          new Line(
              "figure_id",
              "Cite it with the release: ./wagewire figure ID, or /figures/ID, shows what the"
                  + " figure is based on."),
          new Line(
              "weeks",
              "Days and times are UTC. A week begins on Monday; nothing is seasonally adjusted."));

  public WorkbookNotes {
    lines = List.copyOf(lines);
    comments = Map.copyOf(comments);
  }

  /** A name and what there is to know. */
  public record Line(String name, String text) {}

  /** Reads the notes of figures: release, method, licences, comments of the table. */
  public static WorkbookNotes ofFigures(DSLContext sql, String table) {
    return read(sql, List.of(table), METHOD);
  }

  /**
   * Reads the notes of single postings.
   *
   * @param table that most columns are of
   */
  public static WorkbookNotes ofPostings(DSLContext sql, String table) {
    return read(
        sql,
        List.of(table, "postings.listing", "postings.posting_place", "postings.source"),
        List.of(
            new Line(
                "terms",
                "Single postings are texts of others. attribution must stand beside a posting;"
                    + " resyndication says whether it may be passed on. Pay is a year, in"
                    + " currency."),
            new Line(
                "days", "Days and times are UTC; an empty last day is that of an open posting.")));
  }

  private static WorkbookNotes read(DSLContext sql, List<String> tables, List<Line> method) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("table", tables.getFirst()));
    sql.fetchOptional(RELEASE).ifPresent(row -> lines.addAll(release(row)));
    lines.addAll(method);
    lines.add(new Line("method", "docs/methodology.md, and /method of the running service"));
    lines.addAll(licences(sql));
    Map<String, String> comments = new HashMap<>();
    for (String table : tables) {
      sql.fetch(COMMENTS, table)
          .forEach(row -> comments.putIfAbsent(row.get(0, String.class), row.get(1, String.class)));
    }
    return new WorkbookNotes(lines, comments);
  }

  private static List<Line> release(Record row) {
    List<Line> lines =
        new ArrayList<>(
            List.of(
                new Line(
                    "release",
                    "%s, number %s, made on %s UTC"
                        .formatted(
                            row.get("vintage"), row.get("sequence"), row.get("released_at"))),
                new Line("newest week", "the one from Monday, " + row.get("week")),
                new Line("method version", String.valueOf(row.get("method_version")))));
    if (row.get("simulated", boolean.class)) {
      lines.add(new Line("simulated", "Made-up boards are in it: no figure is of a real market."));
    }
    return lines;
  }

  private static List<Line> licences(DSLContext sql) {
    String attributions =
        SourceInUse.read(sql).stream()
            .flatMap(source -> Stream.ofNullable(source.attribution()))
            .distinct()
            .collect(Collectors.joining("; "));
    Line data = new Line("licence of data used", SourceInUse.DATA);
    return attributions.isEmpty()
        ? List.of(data)
        : List.of(new Line("required attribution", attributions), data);
  }
}

package wagewire.ingest.read.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceTable;

/**
 * Classifies an address as a page of postings or not. Each row of {@code job-paths.tsv} that
 * matches adds its weight to a kind; {@code WORD} in it matches any word of {@code job-words.tsv}.
 */
public final class JobPathClassifier {

  private static final int ENOUGH = 3;

  /** Longest path that is matched; longer ones are no page names and slow patterns down. */
  private static final int LONGEST = 500;

  private static final String WORDS =
      ResourceTable.lines(JobPathClassifier.class, "job-words.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.joining("|", "(?:", ")"));

  private static final List<Row> ROWS =
      ResourceTable.lines(JobPathClassifier.class, "job-paths.tsv").stream()
          .map(row ->
              new Row(
                  LinkKind.valueOf(row[0].toUpperCase(Locale.ROOT)),
                  Integer.parseInt(row[1]),
                  Pattern.compile(row[2].replace("WORD", WORDS))))
          .toList();

  /** Kinds of addresses. */
  public enum LinkKind {
    POSTING,
    LIST,
    OTHER
  }

  private record Row(LinkKind kind, int weight, Pattern pattern) {}

  private JobPathClassifier() {}

  public static LinkKind kind(URI address) {
    String text = text(address);
    if (text.length() > LONGEST) {
      return LinkKind.OTHER;
    }
    int posting = score(LinkKind.POSTING, text);
    int list = score(LinkKind.LIST, text);
    if (posting < ENOUGH && list < ENOUGH) {
      return LinkKind.OTHER;
    }
    return posting > list ? LinkKind.POSTING : LinkKind.LIST;
  }

  private static int score(LinkKind kind, String text) {
    return ROWS.stream()
        .filter(row -> row.kind() == kind && row.pattern().matcher(text).find())
        .mapToInt(Row::weight)
        .sum();
  }

  /** Returns host, path and query, lower-case and decoded, without a final slash of the path. */
  private static String text(URI address) {
    String path = String.valueOf(address.getPath());
    String query = address.getQuery();
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String text = address.getHost() + bare + (query == null ? "" : "?" + query);
    return text.toLowerCase(Locale.ROOT);
  }
}

package wagewire.reporting.export;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.model.source.YesNoUnknown;

/** Single postings and listings, with what their sources demand of those who pass them on. */
enum PostingExport {
  POSTINGS(
      "postings",
      "posting",
      """
      (select url from postings.listing
        where listing.posting_id = one.posting_id and listing.board = one.board
        order by last_seen desc, listing_id limit 1) as url,
      """),
  LISTINGS("listings", "listing", "");

  /** Tables of one's own and simulated boards have no terms. */
  private static final String FROM =
      """
      from postings.%s one
      left join postings.board origin on origin.board = one.board
      left join postings.source on source.platform = split_part(one.board, ':', 1) and origin.simulated is not true
      where (source.resyndication %s in (%s))%s
      """;

  private final String name;
  private final String table;
  private final String address;

  PostingExport(String name, String table, String address) {
    this.name = name;
    this.table = table;
    this.address = address;
  }

  /** Finds a selection by its name or that of its table. */
  static Optional<PostingExport> find(String table) {
    return Arrays.stream(values())
        .filter(one -> table.equals(one.name) || table.equals("postings." + one.table))
        .findFirst();
  }

  /** Returns the table with its schema. */
  String table() {
    return "postings." + table;
  }

  /**
   * Selects those of sources with such terms, and of tables of one's own.
   *
   * @param terms of redistribution
   */
  String selected(Set<YesNoUnknown> terms, RowFilter filter) {
    return "select one.*, %s source.attribution, source.link_back, source.resyndication, source.licence\n"
            .formatted(address)
        + FROM.formatted(table, "is null or source.resyndication", list(terms), filter.conditions())
        + "order by 1";
  }

  /** Counts the others by their terms. */
  String others(Set<YesNoUnknown> terms, RowFilter filter) {
    return "select source.resyndication, count(*)\n"
        + FROM.formatted(table, "not", list(terms), filter.conditions())
        + "group by 1";
  }

  private static String list(Set<YesNoUnknown> terms) {
    return terms.stream()
        .map(term -> "'" + term.id() + "'")
        .sorted()
        .collect(Collectors.joining(", "));
  }
}

package wagewire.reporting.export;

import java.util.Arrays;
import java.util.Optional;

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

  private static final String FROM =
      """
      from postings.%s one
      left join postings.source on source.platform = split_part(one.board, ':', 1)
      where source.resyndication is %s 'no'
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

  /** Selects those that may be passed on, or of which nobody has read that they may not. */
  String allowed() {
    return "select one.*, %s source.attribution, source.link_back, source.resyndication, source.licence\n"
            .formatted(address)
        + FROM.formatted(table, "distinct from")
        + "order by 1";
  }

  /** Counts those that must not be passed on. */
  String forbidden() {
    return "select count(*)\n" + FROM.formatted(table, "not distinct from");
  }
}

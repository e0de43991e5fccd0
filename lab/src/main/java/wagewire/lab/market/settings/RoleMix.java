package wagewire.lab.market.settings;

/** What employers hire for. */
public enum RoleMix {
  /** Mostly for marketing operations and its neighbours: much to count on few boards. */
  FOCUSED("share"),
  /** For everything: 2.5 per cent of postings are marketing, 0.25 per cent marketing operations. */
  REAL("real_share"),
  /** For two roles: on few boards, enough of the same job to compare its pay. */
  NARROW("narrow_share");

  private final String column;

  RoleMix(String column) {
    this.column = column;
  }

  /** The column of the table of roles that has the shares. */
  public String column() {
    return column;
  }
}

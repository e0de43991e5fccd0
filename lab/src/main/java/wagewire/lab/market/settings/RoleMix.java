package wagewire.lab.market.settings;

/** The mix of roles that employers hire for. */
public enum RoleMix {
  /** Mostly for marketing operations and its neighbours: much to count on few boards. */
  FOCUSED("share"),
  /** For everything: 2.5 per cent of postings are marketing, 0.25 per cent marketing operations. */
  REAL("real_share");

  private final String column;

  RoleMix(String column) {
    this.column = column;
  }

  /** Returns the column of the shares in the table of roles. */
  public String column() {
    return column;
  }
}

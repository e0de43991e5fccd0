package wagewire.lab.market.text;

/** The language of an advert. */
public enum Language {
  ENGLISH("en", "/wagewire/lab/market/texts.tsv"),
  GERMAN("de", "/wagewire/lab/market/texts_de.tsv");

  private final String id;
  private final String table;

  Language(String id, String table) {
    this.id = id;
    this.table = table;
  }

  /** ISO 639-1. */
  public String id() {
    return id;
  }

  /** Returns the resource with the table of sentences. */
  String table() {
    return table;
  }
}

package wagewire.lab.market.text;

/** The language of an advert. */
public enum Language {
  ENGLISH("en", "texts.tsv"),
  GERMAN("de", "texts_de.tsv");

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

  /** Returns the name of the table of sentences. */
  String table() {
    return table;
  }
}

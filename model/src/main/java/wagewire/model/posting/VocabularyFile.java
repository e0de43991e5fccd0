package wagewire.model.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file of a vocabulary: its name in a folder, and the built-in table of the same format. */
public enum VocabularyFile {
  /** Which family the brief is about, and what all families together are called. */
  VOCABULARY("vocabulary.tsv", "model/posting/vocabulary.tsv", Rows.ADD, false, 2, ""),
  ROLES("roles.tsv", "model/posting/roles.tsv", Rows.REPLACE, true, 3, ""),
  LABELS(
      "labels.tsv", "metrics/sentence/labels.tsv", Rows.ADD, false, 4, "dimension id label phrase"),
  /** Phrases of titles and what they denote. */
  ROLE_WORDS("role-words.tsv", "transform/title/role-words.tsv", Rows.REPLACE, true, 2, ""),
  ROLE_RULES("role-rules.tsv", "transform/title/role-rules.tsv", Rows.REPLACE, true, 4, ""),
  /** Inflections and parts of compounds. */
  ROLE_FORMS("role-forms.tsv", "transform/title/role-forms.tsv", Rows.REPLACE, true, 3, ""),
  OCCUPATIONS("occupations.tsv", "transform/title/occupations.tsv", Rows.REPLACE, true, 3, ""),
  /** Words by which people ask for a role. */
  ROLE_NAMES(
      "role-names.tsv", "reporting/figure/role-words.tsv", Rows.REPLACE, false, 2, "word role"),
  TOOLS("tools.tsv", "transform/tool/tools.tsv", Rows.ADD, true, 8, ""),
  OWN_PRODUCTS("own-products.tsv", "transform/tool/own-products.tsv", Rows.ADD, true, 2, ""),
  TOOL_NAMES("tool-names.tsv", "metrics/sentence/tools.tsv", Rows.ADD, false, 2, "tool name");

  /** What the rows of a folder's file do to those of the built-in table. */
  enum Rows {
    /** They take their place. */
    REPLACE,
    /** They come after them; a row replaces a built-in one with the same key. */
    ADD
  }

  private final String file;
  private final String builtIn;
  private final Rows rows;
  private final boolean normalises;
  private final int columns;
  private final String header;

  VocabularyFile(
      String file, String builtIn, Rows rows, boolean normalises, int columns, String header) {
    this.file = file;
    this.builtIn = "/wagewire/" + builtIn;
    this.rows = rows;
    this.normalises = normalises;
    this.columns = columns;
    this.header = header;
  }

  /** Returns the name in a folder. */
  public String file() {
    return file;
  }

  /** Returns the built-in table, from the root of the class path. */
  String builtIn() {
    return builtIn;
  }

  boolean adds() {
    return rows == Rows.ADD;
  }

  /** Returns whether the built-in table says nothing beside roles of a folder. */
  boolean isOfRoles() {
    return this == VOCABULARY || (!adds() && this != ROLE_FORMS);
  }

  /** Returns whether what is read from a posting depends on it. */
  boolean normalises() {
    return normalises;
  }

  int columns() {
    return columns;
  }

  /** Returns the number of cells without which a row says nothing. */
  int needed() {
    return switch (this) {
      case TOOLS, LABELS, ROLE_RULES -> 4;
      case VOCABULARY,
          ROLES,
          ROLE_WORDS,
          ROLE_FORMS,
          OCCUPATIONS,
          ROLE_NAMES,
          OWN_PRODUCTS,
          TOOL_NAMES ->
          2;
    };
  }

  /** Returns the first row, which names the columns; empty for a file without one. */
  List<String> header() {
    return header.isEmpty() ? List.of() : List.of(header.split(" "));
  }

  /** Returns the number of first columns that tell rows apart. */
  int keys() {
    return this == LABELS ? 2 : 1;
  }

  static Optional<VocabularyFile> named(String name) {
    return Arrays.stream(values()).filter(one -> one.file.equals(name)).findFirst();
  }
}

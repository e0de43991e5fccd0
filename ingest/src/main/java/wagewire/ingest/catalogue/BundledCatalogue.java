package wagewire.ingest.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wagewire.model.table.ResourceTable;

/** A catalogue that comes with the program. */
public enum BundledCatalogue {
  /** Employers that are likely to look for marketing operations; read in minutes. */
  STARTER,

  /** All boards that a public list found live, chosen without a look at what they post. */
  FRAME;

  /** Returns the catalogue of a name; empty for other names, which are files. */
  public static Optional<BundledCatalogue> find(String name) {
    return Arrays.stream(values()).filter(one -> one.id().equals(name)).findFirst();
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns its text as CSV. */
  public String text() {
    String file = "/wagewire/ingest/catalogue/%s.csv".formatted(id());
    return String.join("\n", ResourceTable.file(BundledCatalogue.class, file)) + "\n";
  }

  ParsedCatalogue examine() {
    return Catalogue.examine(text(), "the catalogue '%s'".formatted(id()));
  }

  public List<BoardEntry> boards() {
    return examine().orFirstProblem();
  }
}

package wagewire.ingest.read.mapped;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wagewire.ingest.read.FieldTable;
import wagewire.model.source.PlatformFolder;

/**
 * What a platform's fields become, from the fourth column of {@code fields.tsv}: a {@link
 * Becoming}, or several with {@code &} between them.
 *
 * @param posting fields of a posting
 * @param root fields of the answer around the postings
 * @param constants what no field says
 */
record Mapping(MappedField posting, MappedField root, Map<Target, String> constants) {

  private static final int BECOMES = 3;
  private static final String AND = " & ";

  static Mapping of(String platform) {
    MappedField posting = new MappedField();
    MappedField root = new MappedField();
    Map<Target, String> constants = new EnumMap<>(Target.class);
    for (String[] row : PlatformFolder.table(platform, "fields.tsv")) {
      String becomes = row.length > BECOMES ? row[BECOMES] : "";
      if (becomes.isEmpty()) {
        continue;
      }
      List<Becoming> targets = Arrays.stream(becomes.split(AND, -1)).map(Becoming::of).toList();
      if (row[0].startsWith(FieldTable.CONSTANT)) {
        constants.put(targets.getFirst().target(), row[0].substring(1));
        continue;
      }
      boolean outside = row[0].startsWith(FieldTable.ROOT);
      MappedField field = outside ? root : posting;
      for (String name : (outside ? row[0].substring(1) : row[0]).split("\\.", -1)) {
        field = field.inside(name);
      }
      field.becomes(targets);
    }
    return new Mapping(posting, root, Map.copyOf(constants));
  }
}

package wagewire.ingest.read.mapped;

import java.util.EnumMap;
import java.util.Map;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.value.DataFile;

/**
 * What a platform's fields become, from the fourth column of {@code PLATFORM-fields.tsv}: {@code
 * target}, {@code shown_if=value} or, for a part of a text, {@code target=pattern}.
 *
 * @param posting fields of a posting
 * @param root fields of the answer around the postings
 * @param constants what no field says
 */
record Mapping(MappedField posting, MappedField root, Map<Target, String> constants) {

  private static final int BECOMES = 3;

  static Mapping of(String platform) {
    MappedField posting = new MappedField();
    MappedField root = new MappedField();
    Map<Target, String> constants = new EnumMap<>(Target.class);
    for (String[] row : DataFile.rows(platform + "-fields.tsv")) {
      String becomes = row.length > BECOMES ? row[BECOMES] : "";
      if (becomes.isEmpty()) {
        continue;
      }
      int equals = becomes.indexOf('=');
      Target target = Target.of(equals < 0 ? becomes : becomes.substring(0, equals));
      if (row[0].startsWith(FieldTable.CONSTANT)) {
        constants.put(target, row[0].substring(1));
        continue;
      }
      boolean outside = row[0].startsWith(FieldTable.ROOT);
      MappedField field = outside ? root : posting;
      for (String name : (outside ? row[0].substring(1) : row[0]).split("\\.", -1)) {
        field = field.inside(name);
      }
      field.becomes(target, equals < 0 ? null : becomes.substring(equals + 1));
    }
    return new Mapping(posting, root, Map.copyOf(constants));
  }
}

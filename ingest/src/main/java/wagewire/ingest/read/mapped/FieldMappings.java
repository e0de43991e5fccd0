package wagewire.ingest.read.mapped;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wagewire.ingest.read.FieldTable;
import wagewire.model.source.PlatformFolder;

/**
 * Targets of a platform's fields: the fourth column of {@code fields.tsv}, a {@link FieldTarget} or
 * several with {@code &} between them.
 *
 * @param posting fields of a posting
 * @param root fields of the response around the postings
 * @param constants values that no field holds
 */
record FieldMappings(FieldNode posting, FieldNode root, Map<ListingField, String> constants) {

  private static final int BECOMES = 3;
  private static final String AND = " & ";

  static FieldMappings of(String platform) {
    FieldNode posting = new FieldNode();
    FieldNode root = new FieldNode();
    Map<ListingField, String> constants = new EnumMap<>(ListingField.class);
    for (String[] row : PlatformFolder.table(platform, "fields.tsv")) {
      String becomes = row.length > BECOMES ? row[BECOMES] : "";
      if (becomes.isEmpty()) {
        continue;
      }
      List<FieldTarget> targets =
          Arrays.stream(becomes.split(AND, -1)).map(FieldTarget::of).toList();
      if (row[0].startsWith(FieldTable.CONSTANT)) {
        constants.put(targets.getFirst().target(), row[0].substring(1));
        continue;
      }
      boolean outside = row[0].startsWith(FieldTable.ROOT);
      FieldNode field = outside ? root : posting;
      for (String name : (outside ? row[0].substring(1) : row[0]).split("\\.", -1)) {
        field = field.inside(name);
      }
      field.setTargets(targets);
    }
    return new FieldMappings(posting, root, Map.copyOf(constants));
  }
}

package wagewire.transform.title;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Role;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The occupation of each role in the Standard Occupational Classification of 2018. */
public final class Occupations {

  private static final Map<Role, String> CODES = load();

  private Occupations() {}

  /** A code such as {@code 13-1161}; null for {@link Role#OTHER}. */
  public static @Nullable String of(Role role) {
    return CODES.get(role);
  }

  private static Map<Role, String> load() {
    Map<Role, String> codes = new EnumMap<>(Role.class);
    for (ResourceRow row : ResourceTable.rows(Occupations.class, "occupations.tsv", 3)) {
      codes.put(Role.of(row.get(0)), row.get(1));
    }
    return codes;
  }
}

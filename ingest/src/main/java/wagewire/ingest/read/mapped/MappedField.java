package wagewire.ingest.read.mapped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field that is known, with the fields inside it in the order of the file. */
final class MappedField {

  private final Map<String, MappedField> inside = new LinkedHashMap<>();
  private List<Becoming> becomes = List.of();

  /** The field inside this one; made when it is not known yet. */
  MappedField inside(String name) {
    return inside.computeIfAbsent(name, unknown -> new MappedField());
  }

  Map<String, MappedField> inside() {
    return inside;
  }

  /** What its text becomes; empty for a field that only holds others, or is known and not used. */
  List<Becoming> becomes() {
    return becomes;
  }

  /** What its object becomes; null for one that only holds others. */
  @Nullable Target target() {
    return becomes.isEmpty() ? null : becomes.getFirst().target();
  }

  void becomes(List<Becoming> others) {
    becomes = others;
  }
}

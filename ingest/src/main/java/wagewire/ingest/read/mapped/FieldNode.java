package wagewire.ingest.read.mapped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of {@code fields.tsv} with the fields within it, in the order of the table. */
final class FieldNode {

  private final Map<String, FieldNode> inside = new LinkedHashMap<>();
  private List<FieldTarget> targets = List.of();

  /** Returns the field within this one; created if there is none. */
  FieldNode inside(String name) {
    return inside.computeIfAbsent(name, unknown -> new FieldNode());
  }

  Map<String, FieldNode> inside() {
    return inside;
  }

  /** Returns the targets of its text; empty for a field that only holds others or is not used. */
  List<FieldTarget> targets() {
    return targets;
  }

  /** Returns the target of its object; null for one that only holds others. */
  @Nullable ListingField target() {
    return targets.isEmpty() ? null : targets.getFirst().target();
  }

  void setTargets(List<FieldTarget> others) {
    targets = others;
  }
}

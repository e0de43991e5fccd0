package wagewire.reporting.correction;

import java.util.List;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * A cause of corrections, as {@code causes.tsv} has it.
 *
 * @param id as in {@code metrics.erratum}
 * @param one sentence of one figure
 * @param many sentence of several, in which {@code {n}} is their number
 * @param reason words that follow "because"
 */
public record CorrectionCause(String id, String one, String many, String reason) {

  private static final List<CorrectionCause> ALL =
      ResourceTable.read(CorrectionCause.class, "causes.tsv").stream()
          .map(CorrectionCause::of)
          .toList();

  /** Returns the causes in the order in which a brief lists them. */
  public static List<CorrectionCause> all() {
    return ALL;
  }

  /** Returns the words that follow "because"; those of a revision for an unknown cause. */
  public static String reason(String id) {
    return ALL.stream()
        .filter(cause -> cause.id.equals(id))
        .findFirst()
        .orElseGet(ALL::getFirst)
        .reason;
  }

  /** Returns the sentence of so many figures. */
  public String sentence(long figures) {
    return (figures == 1 ? one : many).replace("{n}", Numbers.count((double) figures));
  }

  private static CorrectionCause of(ResourceRow row) {
    return new CorrectionCause(
        row.get("cause"), row.get("one"), row.get("many"), row.get("reason"));
  }
}

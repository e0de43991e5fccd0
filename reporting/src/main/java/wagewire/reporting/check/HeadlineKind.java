package wagewire.reporting.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import wagewire.model.json.IdLookup;

/** Kinds of headlines that counter-checks distinguish. */
public enum HeadlineKind {
  /** Growth of postings. */
  GROWTH("growth"),
  /** Growth of posted pay. */
  PAY_GROWTH("pay_growth"),
  /** The median of posted pay. */
  PAY("pay"),
  /** A share of postings. */
  SHARE("share");

  private final String id;

  HeadlineKind(String id) {
    this.id = id;
  }

  /** Returns the kind; empty for metrics that are no headlines. */
  public static Optional<HeadlineKind> of(String metric) {
    return switch (metric) {
      case "active_growth", "opened_growth" -> Optional.of(GROWTH);
      case "pay_index_growth" -> Optional.of(PAY_GROWTH);
      case "pay_p50" -> Optional.of(PAY);
      case "remote_share", "hybrid_share", "tool_share" -> Optional.of(SHARE);
      default -> Optional.empty();
    };
  }

  static Set<HeadlineKind> parse(String ids) {
    Set<HeadlineKind> kinds = EnumSet.noneOf(HeadlineKind.class);
    for (String id : ids.split(",")) {
      kinds.add(IdLookup.find(values(), kind -> kind.id, id));
    }
    return kinds;
  }
}

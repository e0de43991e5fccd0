package wagewire.metrics.publishability;

import wagewire.model.json.IdLookup;

/** A property of a figure that rules compare with thresholds. */
public enum Measure {
  /** Postings behind the figure; of a change, the smaller of its two sides. */
  POSTINGS("postings", Unit.COUNT),
  /** Employers behind the figure. */
  EMPLOYERS("employers", Unit.COUNT),
  /** The largest share of the cell that one employer has. */
  LARGEST_EMPLOYER("largest_employer", Unit.SHARE),
  /** Flag: without one employer the change reverses or halves. */
  HANGS_ON_ONE_EMPLOYER("hangs_on_one_employer", Unit.FLAG),
  /** Flag: the median board moves opposite to the pooled figure. */
  BOARDS_DISAGREE("boards_disagree", Unit.FLAG),
  /** The share of what opened that is known to have closed, as far as it was watched. */
  CLOSED_SHARE("closed_share", Unit.SHARE),
  /** Half the width of the interval over the value. */
  RELATIVE_HALF_WIDTH("relative_half_width", Unit.SHARE),
  /**
   * Half the width of a growth's interval over the level that it led to: the same for a fall as for
   * a rise, so that the verdict does not depend on the direction.
   */
  LEVEL_HALF_WIDTH("level_half_width", Unit.SHARE),
  HALF_WIDTH_POINTS("half_width_points", Unit.POINTS),
  /**
   * Half the width that the interval would have if the share were its end nearer to one half:
   * intervals are narrower near 0 and 1 without being more certain.
   */
  SHARE_HALF_WIDTH("share_half_width", Unit.POINTS),
  /** Flag: the sides compared are of different boards. */
  BOARDS_DIFFER("boards_differ", Unit.FLAG),
  /** Flag: two methods of computing the interval differ by more than a fifth. */
  INTERVALS_DISAGREE("intervals_disagree", Unit.FLAG),
  /** Postings at matched units in all postings. */
  PANEL_SHARE("panel_share", Unit.SHARE),
  /** Postings at boards chosen for what they showed, in those at boards observed on both sides. */
  SELECTED_SHARE("selected_share", Unit.SHARE),
  BASE_OBSERVED("base_observed", Unit.FLAG),
  /** Flag: the base window holds imputed weeks. */
  BASE_IMPUTED("base_imputed", Unit.FLAG),
  /** Flag: the base window holds a break in coverage. */
  COVERAGE_BREAK("coverage_break", Unit.FLAG),
  /** Postings with pay in all postings. */
  DISCLOSED_SHARE("disclosed_share", Unit.SHARE),
  /** Described postings that state their work mode in all described postings. */
  STATED_SHARE("stated_share", Unit.SHARE),
  /** Absolute difference of the disclosed shares of both windows. */
  DISCLOSED_CHANGE("disclosed_change", Unit.POINTS),
  /** Flag: the figure mixes postings read with different vocabularies. */
  MIXED_VOCABULARY("mixed_vocabulary", Unit.FLAG);

  /** Unit in which a measure is shown. */
  public enum Unit {
    COUNT,
    /** A share in 0..1. */
    SHARE,
    POINTS,
    /** 1 for yes, 0 for no. */
    FLAG
  }

  private final String id;
  private final Unit unit;

  Measure(String id, Unit unit) {
    this.id = id;
    this.unit = unit;
  }

  public String id() {
    return id;
  }

  static Measure of(String id) {
    return IdLookup.find(values(), one -> one.id, id);
  }

  public Unit unit() {
    return unit;
  }
}

package wagewire.reporting.panel;

/**
 * Naive growth taken apart, in percent of all postings then. The parts add up to {@link #naive}; a
 * fourth one, what changed rules add, is the caller's to know.
 *
 * @param panel what units observed on both sides add
 * @param entered what units observed now only add
 * @param left what units observed then only take away
 */
public record GrowthParts(double panel, double entered, double left) {

  /** All postings now over all postings then, whatever was observed. */
  public double naive() {
    return panel + entered + left;
  }
}

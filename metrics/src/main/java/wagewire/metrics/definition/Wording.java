package wagewire.metrics.definition;

/** The words of a metric's sentence, with names such as {@code {postings}} to be filled in. */
public sealed interface Wording {

  /** The period that the sentence names: id of a constant of {@code Period}. */
  String period();

  /** Returns the metric's subject, such as "open {postings}". */
  String topic();

  /**
   * A value: a count, an index, pay or a share.
   *
   * @param sentence up to the parenthesis
   */
  record Value(String period, String topic, String sentence) implements Wording {}

  /**
   * A change, which rose or fell only if its interval excludes 0.
   *
   * @param lead what is put in for {@code {lead}}
   * @param flat sentence when the interval contains 0
   * @param unclear sentence when it is wide as well
   */
  record Change(
      String period, String topic, String lead, String up, String down, String flat, String unclear)
      implements Wording {}
}

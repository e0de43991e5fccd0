package wagewire.reporting.check;

/**
 * What a counter-check found.
 *
 * @param sentence short, with the numbers it rests on, without a full stop
 */
record Said(Outcome outcome, String sentence) {

  static Said passed(String sentence) {
    return new Said(Outcome.PASSED, sentence);
  }

  static Said noted(String sentence) {
    return new Said(Outcome.NOTED, sentence);
  }

  static Said failed(String sentence) {
    return new Said(Outcome.FAILED, sentence);
  }

  /** Noted above the threshold. */
  static Said unless(boolean above, String sentence) {
    return above ? noted(sentence) : passed(sentence);
  }
}

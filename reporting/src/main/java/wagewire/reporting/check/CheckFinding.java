package wagewire.reporting.check;

/**
 * Result of a counter-check.
 *
 * @param sentence short, with the numbers it rests on, without a full stop
 */
record CheckFinding(CheckOutcome outcome, String sentence) {

  static CheckFinding passed(String sentence) {
    return new CheckFinding(CheckOutcome.PASSED, sentence);
  }

  static CheckFinding noted(String sentence) {
    return new CheckFinding(CheckOutcome.NOTED, sentence);
  }

  static CheckFinding failed(String sentence) {
    return new CheckFinding(CheckOutcome.FAILED, sentence);
  }

  /** Noted above the threshold. */
  static CheckFinding notedIf(boolean above, String sentence) {
    return above ? noted(sentence) : passed(sentence);
  }
}

package wagewire.reporting.check;

/**
 * A counter-check that was run.
 *
 * @param sentence short, without a full stop
 */
public record CheckResult(CounterCheck check, CheckOutcome outcome, String sentence) {}

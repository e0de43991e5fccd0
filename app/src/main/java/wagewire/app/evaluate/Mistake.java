package wagewire.app.evaluate;

/**
 * Rows of one kind that were read wrong.
 *
 * @param example what stands in the first of them
 */
record Mistake(String due, String said, long rows, String example) {}

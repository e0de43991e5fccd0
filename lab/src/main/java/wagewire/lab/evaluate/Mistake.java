package wagewire.lab.evaluate;

import java.util.List;

/**
 * Rows that were read wrong in the same way.
 *
 * @param rows descriptions of the rows, in their order
 */
record Mistake(String due, String said, List<String> rows) {}

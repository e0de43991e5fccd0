package wagewire.lab.evaluate;

import java.util.List;

/**
 * Rows that were read wrong in the same way.
 *
 * @param rows what stands in each of them, in their order
 */
record Mistake(String due, String said, List<String> rows) {}

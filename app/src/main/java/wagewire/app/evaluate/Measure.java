package wagewire.app.evaluate;

import java.util.Set;
import java.util.function.Function;
import wagewire.model.posting.Normalised;

/**
 * Something that is read from a posting and can be right or wrong.
 *
 * @param column of a labelled set that says what is due
 * @param single true when there is exactly one answer, of which the label may allow several; else
 *     there are any number, and each counts
 * @param due the answers that a label stands for
 * @param said the answers that the normaliser gives
 */
record Measure(
    String name,
    String column,
    boolean single,
    Function<String, Set<String>> due,
    Function<Normalised, Set<String>> said) {}

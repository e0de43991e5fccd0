package wagewire.reporting.page;

import org.jspecify.annotations.Nullable;

/**
 * A heading of a table that can be put in another order.
 *
 * @param address of the table in the order of this column; null where it gives none
 * @param sorted {@code ascending} or {@code descending} for the column in whose order the table is;
 *     null for others
 */
public record SortHeading(String label, @Nullable String address, @Nullable String sorted) {}

package wagewire.transform.employment;

import org.jspecify.annotations.Nullable;

/**
 * The type of employment of a listing.
 *
 * @param type one of {@link EmploymentTypes#ALL}; null when none is stated
 * @param words that state it; empty for none
 */
public record EmploymentReading(@Nullable String type, EmploymentSource source, String words) {

  static final EmploymentReading NOTHING = new EmploymentReading(null, EmploymentSource.NONE, "");
}

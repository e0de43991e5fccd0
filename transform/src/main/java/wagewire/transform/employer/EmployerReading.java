package wagewire.transform.employer;

import org.jspecify.annotations.Nullable;

/**
 * The resolved employer of a listing.
 *
 * @param id the name in kebab case, without its legal form; null when no company is named
 * @param name to show; null exactly when {@code id} is
 * @param agency true for a recruiter who advertises for others
 */
public record EmployerReading(@Nullable String id, @Nullable String name, boolean agency) {

  static final EmployerReading NOBODY = new EmployerReading(null, null, false);
}

package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place at the level that is certain.
 *
 * @param city usual English name; null for areas
 * @param region ISO 3166-2, such as {@code US-TX}
 * @param country ISO 3166-1 alpha-2
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Place(@Nullable String city, @Nullable String region, String country)
    implements Serializable {

  /** Equal, or one of the two is silent where the other is not. */
  public boolean isCompatibleWith(Place other) {
    return country.equals(other.country)
        && silentOrEqual(region, other.region)
        && silentOrEqual(city, other.city);
  }

  private static boolean silentOrEqual(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }
}

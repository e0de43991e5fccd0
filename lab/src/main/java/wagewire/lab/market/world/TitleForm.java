package wagewire.lab.market.world;

import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Seniority;

/**
 * A form in which a seniority is written in a title.
 *
 * @param country where people write so; null for everywhere
 * @param pattern with {@code {phrase}} and perhaps {@code {noun}}
 */
public record TitleForm(Seniority seniority, @Nullable String country, String pattern) {

  boolean suits(TitleStem stem) {
    return !stem.nounsOnly() || pattern.contains("{phrase} {noun}");
  }

  boolean isWrittenIn(String place) {
    return country == null || country.equals(place);
  }
}

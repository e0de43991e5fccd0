package wagewire.model.listing;

import org.jspecify.annotations.Nullable;

/**
 * A place as the board wrote it: one free text, or parts, or both.
 *
 * @param text the place in the board's own words
 * @param city a structured city, where the board has one
 * @param region a structured region, where the board has one
 * @param country a structured country: name or code, as written
 */
public record PublishedPlace(
    @Nullable String text,
    @Nullable String city,
    @Nullable String region,
    @Nullable String country) {

  public static PublishedPlace ofText(String text) {
    return new PublishedPlace(text, null, null, null);
  }
}

package wagewire.lab.market.text;

import java.util.List;

/**
 * A headed part of a description.
 *
 * @param heading may be empty
 * @param paragraphs before the items
 * @param items of a list; may be empty
 */
public record Section(
    HouseStyle style, String heading, List<String> paragraphs, List<String> items) {

  /** Returns a section in the same style. */
  Section with(List<String> otherParagraphs, List<String> otherItems) {
    return new Section(style, heading, otherParagraphs, otherItems);
  }
}

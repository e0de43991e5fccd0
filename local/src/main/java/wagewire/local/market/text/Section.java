package wagewire.local.market.text;

import java.util.List;

/**
 * A headed part of a description.
 *
 * @param paragraphs before the items
 * @param items of a list; may be empty
 */
public record Section(String heading, List<String> paragraphs, List<String> items) {

  static Section prose(String heading, List<String> paragraphs) {
    return new Section(heading, paragraphs, List.of());
  }

  static Section list(String heading, List<String> items) {
    return new Section(heading, List.of(), items);
  }
}

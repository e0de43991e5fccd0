package wagewire.lab.market.text;

import java.util.List;
import java.util.Map;

/**
 * Layout of an employer's descriptions.
 *
 * @param wordiness from 0, very short, to {@value #WORDIEST}; 0.5 is common
 * @param headings by part
 */
record DescriptionLayout(HouseStyle style, double wordiness, Map<String, String> headings) {

  static final double WORDIEST = 1.5;

  Section prose(String part, List<String> paragraphs) {
    return new Section(style, heading(part), paragraphs, List.of());
  }

  Section list(String part, List<String> items) {
    return new Section(style, heading(part), List.of(), items);
  }

  /**
   * Returns {@code least} for the shortest adverts and up to {@code more} in addition for wordy
   * ones.
   */
  int count(int least, int more) {
    return least + (int) Math.round(wordiness * more);
  }

  private String heading(String part) {
    return headings.getOrDefault(part, "");
  }
}

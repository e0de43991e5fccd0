package wagewire.lab.market.text;

import java.util.ArrayList;
import java.util.List;

/** Shortens descriptions as feeds do. */
final class Excerpt {

  private final String mark;
  private int left;

  private Excerpt(int longest, String mark) {
    this.left = longest;
    this.mark = mark;
  }

  /**
   * The beginning of a description; all of it if it is short enough.
   *
   * @param longest characters of text, headings included, the mark not
   * @param mark what shows that something is missing; may be empty
   */
  static AdvertDescription of(AdvertDescription whole, int longest, String mark) {
    Excerpt excerpt = new Excerpt(longest, mark);
    return new AdvertDescription(
        whole.language(),
        excerpt.sections(whole.opening()),
        excerpt.sections(whole.lists()),
        excerpt.sections(whole.closing()));
  }

  private List<Section> sections(List<Section> whole) {
    List<Section> taken = new ArrayList<>();
    for (Section section : whole) {
      if (left > section.heading().length()) {
        left -= section.heading().length();
        List<String> paragraphs = texts(section.paragraphs());
        taken.add(section.with(paragraphs, texts(section.items())));
      }
    }
    return List.copyOf(taken);
  }

  private List<String> texts(List<String> whole) {
    List<String> taken = new ArrayList<>();
    for (String text : whole) {
      if (left <= 0) {
        break;
      }
      if (text.length() <= left) {
        taken.add(text);
        left -= text.length();
      } else {
        int end = text.lastIndexOf(' ', left);
        taken.add(text.substring(0, Math.max(0, end)) + mark);
        left = 0;
      }
    }
    return List.copyOf(taken);
  }
}

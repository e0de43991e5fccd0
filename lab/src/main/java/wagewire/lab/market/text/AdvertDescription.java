package wagewire.lab.market.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A description as plain text in parts; platforms put them together in their own ways.
 *
 * @param language of the whole advert
 * @param opening about the employer and the job
 * @param lists duties, requirements, benefits
 * @param closing pay, process and legal notes
 */
public record AdvertDescription(
    Language language, List<Section> opening, List<Section> lists, List<Section> closing) {

  public List<Section> all() {
    return Stream.of(opening, lists, closing).flatMap(List::stream).toList();
  }
}

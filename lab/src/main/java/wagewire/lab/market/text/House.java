package wagewire.lab.market.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What all adverts of an employer in one language have in common.
 *
 * @param employer its index
 * @param facts values of an employer's open places in sentences
 * @param about the employer
 * @param last how one applies and legal notes
 */
record House(
    int employer,
    Language language,
    Layout layout,
    UnaryOperator<String> facts,
    Section about,
    Optional<Section> culture,
    List<Section> last) {}

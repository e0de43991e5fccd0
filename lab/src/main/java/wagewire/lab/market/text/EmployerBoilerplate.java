package wagewire.lab.market.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The parts shared by all adverts of an employer in one language.
 *
 * @param employer its index
 * @param facts values of an employer's open places in sentences
 * @param about the employer
 * @param last how one applies and legal notes
 */
record EmployerBoilerplate(
    int employer,
    Language language,
    DescriptionLayout layout,
    UnaryOperator<String> facts,
    Section about,
    Optional<Section> culture,
    List<Section> last) {}

package wagewire.transform.employment;

import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Seniority;
import wagewire.transform.text.WordRuns;

/**
 * Reads the type of employment of a listing. The board's field decides; a title that states a
 * contract, temporary work or an internship wins over a field that states hours alone, as many
 * boards have a field for hours only. What neither states the description may.
 */
public final class EmploymentReader {

  private EmploymentReader() {}

  /**
   * @param field as the board has it
   * @param seniority as read from the title
   */
  public static EmploymentReading read(
      @Nullable String field, String title, Seniority seniority, WordRuns description) {
    String ofField = EmploymentTypes.read(field);
    String ofTitle = EmploymentTitle.read(title, seniority);
    if (ofField != null
        && (EmploymentTypes.isSpecial(ofField) || !EmploymentTypes.isSpecial(ofTitle))) {
      return new EmploymentReading(ofField, EmploymentSource.FIELD, field == null ? "" : field);
    }
    if (ofTitle != null) {
      return new EmploymentReading(ofTitle, EmploymentSource.TITLE, title);
    }
    return EmploymentDescription.read(description);
  }
}

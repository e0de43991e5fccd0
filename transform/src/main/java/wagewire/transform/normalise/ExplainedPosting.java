package wagewire.transform.normalise;

import java.util.List;
import wagewire.model.posting.NormalisedPosting;
import wagewire.transform.employment.EmploymentReading;
import wagewire.transform.language.LanguageReading;
import wagewire.transform.workmode.WorkModeSource;

/**
 * A normalised posting with the evidence for its values.
 *
 * @param text of the description
 * @param titleReasons words and rules that decided on role and seniority
 * @param workMode the part of the listing that states the mode of work
 * @param employment the type of employment and the words that state it
 * @param language what decided on the language
 */
record ExplainedPosting(
    NormalisedPosting normalised,
    String text,
    List<String> titleReasons,
    WorkModeSource workMode,
    EmploymentReading employment,
    LanguageReading language) {}

package wagewire.ingest.read.mapped;

import java.util.Locale;

/** What a field of a posting becomes in its listing; the fourth column of a platform's file. */
enum Target {
  ID,
  REQUISITION,
  TITLE,
  COMPANY,
  /** The company, a colon and the title, as one text. */
  COMPANY_AND_TITLE,
  DEPARTMENT,
  EMPLOYMENT_TYPE,
  WORKPLACE,
  REMOTE,
  COUNTRY,
  CURRENCY,
  LANGUAGE,
  POSTED_AT,
  /** As {@link #POSTED_AT}, for dates such as 17/06/2026 whose day stands first. */
  POSTED_DAY_FIRST,
  UPDATED_AT,
  URL,
  APPLY_URL,
  /** What a request for the single posting needs. */
  DETAIL,
  /** A part of the text, in the order of the file. */
  DESCRIPTION,
  /** Stands above the next part of the text. */
  HEADING,
  /** A place: a text, or an object whose fields become its parts. */
  PLACE,
  PLACE_TEXT,
  CITY,
  REGION,
  PLACE_COUNTRY,
  /** Pay: a text, or an object whose fields become its parts. */
  PAY,
  PAY_TEXT,
  PAY_MIN,
  PAY_MAX,
  PAY_MIN_CENTS,
  PAY_MAX_CENTS,
  PAY_CURRENCY,
  PAY_PERIOD,
  PAY_LABEL,
  /** A flag: false for pay that the board holds and does not publish. */
  PAY_SHOWN,
  /** A flag: true for pay that nobody posted. */
  PREDICTED,
  /** The item is a published posting only if the field, where it is there, has this value. */
  SHOWN_IF,
  /** An item with this field is no posting and nothing that was refused. */
  NOTICE,
  /** How many postings the board says it has. */
  TOTAL;

  static Target of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}

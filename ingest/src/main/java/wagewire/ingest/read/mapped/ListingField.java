package wagewire.ingest.read.mapped;

import java.util.Locale;

/** Targets of a platform's fields in a listing; the fourth column of {@code fields.tsv}. */
enum ListingField {
  ID,
  REQUISITION,
  TITLE,
  COMPANY,
  /** The company, a colon and the title, as one text. */
  COMPANY_AND_TITLE,
  /** The company as an address names it: its words with hyphens between them. */
  COMPANY_IN_ADDRESS,
  DEPARTMENT,
  EMPLOYMENT_TYPE,
  WORKPLACE,
  REMOTE,
  COUNTRY,
  CURRENCY,
  LANGUAGE,
  POSTED_AT,
  /** As {@link #POSTED_AT}, for dates such as 17/06/2026, day first. */
  POSTED_DAY_FIRST,
  UPDATED_AT,
  URL,
  APPLY_URL,
  /** Address or id for the request for the single posting. */
  DETAIL,
  /** A part of the text, in the order of the table. */
  DESCRIPTION,
  /** Heading of the next part of the text. */
  HEADING,
  /** A place: a text, or an object with its parts. */
  PLACE,
  PLACE_TEXT,
  CITY,
  REGION,
  PLACE_COUNTRY,
  /** Pay: a text, or an object with its parts. */
  PAY,
  PAY_TEXT,
  PAY_MIN,
  PAY_MAX,
  PAY_MIN_CENTS,
  PAY_MAX_CENTS,
  /** A single amount of pay: minimum and maximum where neither is given. */
  PAY_SINGLE,
  /** A flag: true where only minimum and maximum count, false where only the single amount does. */
  PAY_RANGE,
  PAY_CURRENCY,
  PAY_PERIOD,
  PAY_LABEL,
  /** A flag: false for pay that the board does not publish. */
  PAY_SHOWN,
  /** A flag: true for pay estimated by the platform. */
  PREDICTED,
  /** The item is a published posting only if the field is absent or has this value. */
  SHOWN_IF,
  /** An item with this field is a notice: neither a posting nor refused. */
  NOTICE,
  /** Number of postings that the board announces. */
  TOTAL;

  static ListingField of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}

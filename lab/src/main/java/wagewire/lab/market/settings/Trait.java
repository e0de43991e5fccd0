package wagewire.lab.market.settings;

/**
 * The purpose of a random number. Each trait has numbers of its own, so that an added or removed
 * draw changes no other. The numbers depend on the constant's name alone: constants may be added in
 * any order.
 */
public enum Trait {
  ABOUT,
  ABSENCE,
  APPLY,
  BATCH,
  BENEFITS,
  BORN,
  CLOSING,
  COMPANY,
  CONTRACT,
  COPIED_PLACE,
  COPIED_TEXT,
  COPY,
  CULTURE,
  CUSTOMERS,
  DIES,
  DISCLOSED,
  DRIFT,
  DURATION,
  DUTIES,
  EDIT,
  EMPLOYER,
  EMPTINESS,
  EVERGREEN,
  EXTRA_COMPENSATION,
  FAILURE,
  FAILURE_KIND,
  FAMILY,
  FORM,
  FOUNDED,
  GAP,
  HEADING,
  HOUSE,
  ID,
  INDUSTRY,
  INTRODUCTION,
  JOB,
  JOINS,
  JOINS_LATE,
  LANGUAGE,
  LAYER,
  LENGTH,
  MISLEADING_DATE,
  MODE,
  MODE_STATED,
  MOVES,
  NAME,
  NEEDS,
  NICE,
  NOISE,
  NOISE_FORM,
  NOTATION,
  NOTES,
  OFFICE,
  OUTAGE,
  PAUSE,
  PAY,
  PAY_NOTE,
  PLACE,
  PLACE_FORM,
  PLATFORM,
  RANGE,
  REMOTE,
  RENEWAL,
  REPEATED,
  ROLE,
  SENIORITY,
  SEVERAL_PLACES,
  SIZE,
  SPREAD,
  SPREE,
  STRUCTURED,
  STYLE,
  SURVIVAL,
  THROTTLING,
  TIME_OF_DAY,
  TITLE,
  TOOL,
  TOOL_NAME,
  TRACKED,
  TRUNCATION,
  UNLISTED,
  WAVE,
  WORDINESS;

  private final long salt = saltOf(name());

  long salt() {
    return salt;
  }

  /** Returns the FNV-1a hash of the name, 64 bits. */
  private static long saltOf(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < name.length(); at++) {
      hash = (hash ^ name.charAt(at)) * 0x100000001b3L;
    }
    return hash;
  }
}

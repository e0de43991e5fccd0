package wagewire.lab.validate.halves;

/**
 * The agreement of random halves of one group.
 *
 * @param group role, family, wider group, or seniority
 * @param postings open on the second day
 * @param employers with postings on a day
 * @param growth from the first day to the second, its half-width that of the log
 * @param remote share of remote postings on the second day
 */
record GroupAgreement(
    String group, int postings, int employers, Agreement growth, Agreement remote) {}

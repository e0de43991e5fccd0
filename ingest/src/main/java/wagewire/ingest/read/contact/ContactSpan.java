package wagewire.ingest.read.contact;

/**
 * A contact detail in a text.
 *
 * @param note what is put in its place
 */
record ContactSpan(int start, int end, String note) {}

package wagewire.app.importing;

/**
 * What became of an import; {@code read = published + unchanged + rejected}.
 *
 * @param published listings that reached the topic of postings
 * @param unchanged listings whose content was known
 * @param rejected refused by the reader or the normaliser
 * @param loaded listings that the warehouse took in
 */
public record ImportCounts(long read, long published, long unchanged, long rejected, long loaded) {}

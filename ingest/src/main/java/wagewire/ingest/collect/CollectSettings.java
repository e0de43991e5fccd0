package wagewire.ingest.collect;

/**
 * How much is done at once.
 *
 * @param boards visited at once; each holds its payload in memory
 */
public record CollectSettings(int boards) {

  public static final CollectSettings STANDARD = new CollectSettings(32);
}

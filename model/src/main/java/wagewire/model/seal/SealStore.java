package wagewire.model.seal;

import java.util.Collection;
import java.util.Map;
import wagewire.model.error.WagewireException;

/**
 * What is kept of sealed records apart from Kafka. Methods throw {@link WagewireException}
 * DATABASE_UNREACHABLE where it cannot be read.
 */
public interface SealStore {

  /**
   * Returns the trees of those boards that have one, by board; of a forgotten board it has no seed.
   */
  Map<String, SeedTree> trees(Collection<String> boards);

  /**
   * Returns the offset of the first record that has to be sealed, by topic and partition; nothing
   * before the first record was sealed.
   */
  Map<String, Map<Integer, Long>> sealedSince();

  /** Returns the seeds of texts that were not dropped. */
  default TextSeeds texts() {
    return TextSeeds.NONE;
  }
}

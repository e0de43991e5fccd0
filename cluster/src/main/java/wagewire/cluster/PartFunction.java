package wagewire.cluster;

import org.apache.spark.api.java.function.Function;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFolder;
import wagewire.warehouse.engine.EnginePart;

/**
 * Computes a part on an executor.
 *
 * @param vocabulary that the executor uses, as this process does
 */
record PartFunction<R>(VocabularyFolder vocabulary) implements Function<EnginePart<R>, R> {

  @Override
  public R call(EnginePart<R> part) throws Exception {
    if (!Vocabulary.current().folder().equals(vocabulary)) {
      Vocabulary.use(Vocabulary.of(vocabulary));
    }
    return part.compute();
  }
}

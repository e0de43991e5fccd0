package wagewire.model.posting;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that is made of the vocabulary in use, and made again when another one is used. */
public final class OfVocabulary<T> {

  /** The value of a vocabulary. */
  private record Made<T>(Vocabulary vocabulary, T value) {}

  private final Function<Vocabulary, T> make;
  private volatile @Nullable Made<T> made;

  /**
   * @param make called by any thread, and rarely more than once for a vocabulary
   */
  public OfVocabulary(Function<Vocabulary, T> make) {
    this.make = make;
  }

  /** Returns the value of the vocabulary in use. */
  public T get() {
    Vocabulary current = Vocabulary.current();
    Made<T> known = made;
    if (known == null || known.vocabulary() != current) {
      known = new Made<>(current, make.apply(current));
      made = known;
    }
    return known.value();
  }
}

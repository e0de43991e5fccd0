package wagewire.transform.title;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Sets of concepts that are quickly compared; each concept has a number. */
final class ConceptSets {

  private final Map<String, Integer> numbers = new HashMap<>();

  /** Knows these concepts from now on. */
  BitSet know(Collection<String> concepts) {
    concepts.forEach(concept -> numbers.putIfAbsent(concept, numbers.size()));
    return of(concepts);
  }

  /** Returns the set of the known concepts among those given. */
  BitSet of(Collection<String> concepts) {
    BitSet set = new BitSet(numbers.size());
    for (String concept : concepts) {
      Integer number = numbers.get(concept);
      if (number != null) {
        set.set(number);
      }
    }
    return set;
  }
}

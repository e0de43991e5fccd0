package wagewire.transform.title;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.phrase.PhraseTrie.Hit;

/**
 * Separates what a title states about the job from noise: places, remote markers, gender markers,
 * requisition numbers, and other people's titles ("Assistant to the CMO").
 */
final class TitleNoiseFilter {

  /** Effect of a phrase of {@code noise.tsv} or {@code places.tsv} on its surroundings. */
  private enum Kind {
    /** Removed wherever it occurs. */
    ANYWHERE,
    /** Taken out at the end of the title, and as a part of its own. */
    END,
    /** Taken out at the beginning and at the end of the title, and as a part of its own. */
    EDGE,
    /** Makes a part noise that consists of nothing else. */
    PLACE,
    /** Noise only after a place or next to one ("Austin, TX"). */
    AFTER_PLACE,
    /** Noise only next to other noise ("based in Madrid"). */
    FILLER,
    /** The rest of the part is not about this job. */
    MASK,
    /** Holds a word of another kind that means nothing here ("go to market"). */
    KEEP
  }

  /** Numbers of requisitions; years and numbers of products have fewer figures. */
  private static final Pattern REQUISITION =
      Pattern.compile("(?!(?:19|20)\\d\\d$)(?:[a-z]{1,4}\\d{4,10}|\\d{4,14})");

  private static final Set<String> MASCULINE = Set.of("m", "h");
  private static final Set<String> FEMININE = Set.of("f", "w", "v");

  private static final Set<String> NEITHER =
      Set.of("d", "x", "gn", "nb", "div", "divers", "non", "binary");
  private static final Set<String> GENDERS =
      Stream.of(MASCULINE, FEMININE, NEITHER)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final PhraseTrie<Kind> phrases = new PhraseTrie<>();

  TitleNoiseFilter() {
    for (String name : List.of("noise.tsv", "places.tsv")) {
      for (ResourceRow row : ResourceTable.rows(TitleNoiseFilter.class, name, 2)) {
        phrases.add(row.words(0), row.constant(1, Kind.class));
      }
    }
  }

  /** The words without numbers, gender markers and the parts that are noise as a whole. */
  List<String> clean(List<String> words) {
    List<List<String>> parts = parts(withoutGenders(withoutRequisitions(words)));
    List<List<String>> kept = new ArrayList<>();
    boolean afterPlace = false;
    for (List<String> part : parts) {
      List<Hit<Kind>> hits = phrases.find(part);
      boolean noise = isNoise(part, hits, afterPlace);
      afterPlace = noise || endsInPlace(part, hits);
      if (!noise) {
        kept.add(part);
      }
    }
    return join(kept.isEmpty() ? parts : kept);
  }

  /** The cleaned words on one line; making the key of a key changes nothing. */
  String key(List<String> words) {
    List<String> clean = words;
    List<String> key = bare(clean);
    while (!key.equals(clean)) {
      clean = clean(key);
      key = bare(clean);
    }
    return String.join(" ", key);
  }

  /** The words without those that follow a word like "to" or "at" in their part. */
  List<String> own(List<String> words) {
    List<String> own = new ArrayList<>(words);
    for (Hit<Kind> hit : phrases.find(words)) {
      if (hit.value() == Kind.MASK) {
        for (int i = hit.start(); i < own.size() && !isBreak(words.get(i)); i++) {
          own.set(i, TitleWords.BREAK);
        }
      }
    }
    return own;
  }

  private List<String> bare(List<String> words) {
    List<String> bare = new ArrayList<>(words);
    bare.removeIf(TitleNoiseFilter::isBreak);
    List<Hit<Kind>> hits = phrases.find(bare);
    int start = 0;
    int end = bare.size();
    for (Hit<Kind> hit : hits) {
      if (hit.start() == start && hit.value() == Kind.EDGE) {
        start = hit.end();
      }
    }
    for (Hit<Kind> hit : hits.reversed()) {
      if (hit.end() == end && (hit.value() == Kind.EDGE || hit.value() == Kind.END)) {
        end = hit.start();
      }
    }
    for (Hit<Kind> hit : hits) {
      if (hit.value() == Kind.ANYWHERE) {
        bare.subList(hit.start(), hit.end()).replaceAll(_ -> "");
      }
    }
    List<String> kept = new ArrayList<>(start < end ? bare.subList(start, end) : bare);
    kept.removeIf(String::isEmpty);
    return kept;
  }

  private static boolean isNoise(List<String> part, List<Hit<Kind>> hits, boolean afterPlace) {
    int known = 0;
    boolean noise = false;
    for (Hit<Kind> hit : hits) {
      known += hit.end() - hit.start();
      boolean counts =
          switch (hit.value()) {
            case ANYWHERE, END, EDGE, PLACE -> true;
            case AFTER_PLACE -> afterPlace || noise;
            case FILLER -> false;
            case MASK, KEEP -> {
              known -= hit.end() - hit.start();
              yield false;
            }
          };
      noise |= counts;
    }
    return noise && known == part.size();
  }

  private static boolean endsInPlace(List<String> part, List<Hit<Kind>> hits) {
    return !hits.isEmpty()
        && hits.getLast().end() == part.size()
        && hits.getLast().value() == Kind.PLACE;
  }

  private static List<String> withoutRequisitions(List<String> words) {
    List<String> kept = new ArrayList<>(words);
    kept.removeIf(word -> REQUISITION.matcher(word).matches());
    return kept;
  }

  /** A row of letters for genders with at least a masculine and a feminine one is a marker. */
  private static List<String> withoutGenders(List<String> words) {
    List<String> kept = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String word : words) {
      if (isBreak(word) || GENDERS.contains(word)) {
        run.add(word);
        continue;
      }
      endRun(run, kept);
      kept.add(word);
    }
    endRun(run, kept);
    return kept;
  }

  private static void endRun(List<String> run, List<String> kept) {
    if (run.isEmpty()) {
      return;
    }
    boolean marker = !Collections.disjoint(MASCULINE, run) && !Collections.disjoint(FEMININE, run);
    kept.addAll(marker ? List.of(TitleWords.BREAK) : run);
    run.clear();
  }

  private static List<List<String>> parts(List<String> words) {
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (String word : words) {
      if (!isBreak(word)) {
        part.add(word);
      } else if (!part.isEmpty()) {
        parts.add(List.copyOf(part));
        part.clear();
      }
    }
    if (!part.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return parts;
  }

  private static List<String> join(List<List<String>> parts) {
    List<String> words = new ArrayList<>();
    for (List<String> part : parts) {
      if (!words.isEmpty()) {
        words.add(TitleWords.BREAK);
      }
      words.addAll(part);
    }
    return words;
  }

  private static boolean isBreak(String word) {
    return word.equals(TitleWords.BREAK);
  }
}

package wagewire.transform.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import wagewire.model.posting.Vocabulary;
import wagewire.transform.phrase.PhraseSets.PhraseSet;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.text.WordRuns;
import wagewire.transform.tool.ToolPhrase.Idiom;
import wagewire.transform.tool.ToolPhrase.Mention;
import wagewire.transform.tool.ToolPhrase.Name;

/**
 * Finds the products that a text names as tools of the job. A name that is an ordinary word too
 * counts only as the dictionary writes it and where the words around it speak of tools.
 */
public final class ToolFinder {

  private static final List<String> LAST_OF_LIST = List.of("and", "or");

  private final ToolWords words = new ToolWords();
  private final PhraseSet<ToolPhrase> phrases = words.newPhrases();
  private final Map<Integer, Name> oneWordDoubtful = new HashMap<>();
  private final BitSet lastOfList = words.addAll(LAST_OF_LIST);
  private final ToolContext context;
  private final CompanySentences company;

  private ToolFinder() {
    Tool.of(Vocabulary.current()).forEach(this::addNames);
    context = new ToolContext(phrases, words);
    company = new CompanySentences(words);
  }

  /** Loads the finder with the dictionary of the vocabulary in use. */
  public static ToolFinder load() {
    return new ToolFinder();
  }

  /** Returns the ids of the products of the vocabulary in use. */
  public static SortedSet<String> ids() {
    TreeSet<String> ids = new TreeSet<>();
    Tool.of(Vocabulary.current()).forEach(tool -> ids.add(tool.id()));
    return ids;
  }

  /**
   * The ids of the products, without the employer's own. One pass, linear in the length of the
   * text.
   *
   * @param title a line of the text before its first
   * @param plainText with a line for each paragraph and each member of a list
   */
  public SortedSet<String> find(String title, WordRuns plainText, Set<String> ownProducts) {
    ToolText text = ToolTokenizer.textOf(title, plainText, words);
    List<Mention> mentions = mentions(text);
    if (mentions.isEmpty()) {
      return new TreeSet<>();
    }
    BitSet names = new BitSet();
    mentions.forEach(mention -> names.set(mention.start(), mention.end()));
    BitSet othersNames = context.othersNames(text, names);
    othersNames.or(company.in(text));
    mentions.removeIf(
        mention -> othersNames.get(mention.start()) || context.namesNoTool(text, mention));
    SortedSet<String> ids =
        new TreeSet<>(new ToolMentionClassifier(text, context, mentions).tools());
    ids.removeAll(ownProducts);
    return ids;
  }

  private List<Mention> mentions(ToolText text) {
    List<Mention> mentions = new ArrayList<>();
    for (Hit<ToolPhrase> hit : text.find(phrases)) {
      switch (hit.value()) {
        case Name name -> mentions.add(new Mention(hit.start(), hit.end(), name));
        case Idiom _ -> addNameAfter(mentions, text, hit.start());
      }
    }
    return mentions;
  }

  /**
   * Adds the name that begins an idiom after another name and "and", as in "SQL and Excel in your
   * daily work".
   */
  private void addNameAfter(List<Mention> mentions, ToolText text, int start) {
    int link = start - 1;
    if (mentions.isEmpty() || !text.isCapital(start) || text.isMark(link)) {
      return;
    }
    int end = text.isComma(link - 1) ? link - 1 : link;
    Name name = oneWordDoubtful.get(text.number(start));
    if (name != null && lastOfList.get(text.number(link)) && mentions.getLast().end() == end) {
      mentions.add(new Mention(start, start + 1, name));
    }
  }

  private void addNames(Tool tool) {
    BitSet shown = words.addAll(tool.shown());
    BitSet against = words.addAll(tool.against());
    Set<List<Integer>> sure = new HashSet<>();
    for (String name : tool.names()) {
      int[] phrase = words.addPhrase(name);
      if (sure.add(Arrays.stream(phrase).boxed().toList())) {
        phrases.add(phrase, new Name(tool, Set.of(), shown, against));
      }
    }
    Map<List<Integer>, Set<String>> doubtful = new HashMap<>();
    for (String name : tool.doubtful()) {
      List<Integer> phrase = Arrays.stream(words.addPhrase(name)).boxed().toList();
      doubtful.computeIfAbsent(phrase, _ -> new TreeSet<>()).add(name);
    }
    doubtful.forEach((phrase, exact) -> {
      Name name = new Name(tool, Set.copyOf(exact), shown, against);
      phrases.add(phrase.stream().mapToInt(Integer::intValue).toArray(), name);
      if (phrase.size() == 1) {
        oneWordDoubtful.put(phrase.getFirst(), name);
      }
    });
  }
}

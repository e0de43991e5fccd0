package wagewire.transform.tool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import wagewire.transform.phrase.Lexicon;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.tool.ToolPhrase.Idiom;
import wagewire.transform.tool.ToolPhrase.Name;

/**
 * Finds the products that a text names as tools of the job. A name that is an ordinary word too
 * counts only as the dictionary writes it and where the words around it speak of tools.
 */
public final class ToolFinder {

  private static final Set<String> LAST_OF_LIST = Set.of("and", "or");

  private final PhraseTrie<ToolPhrase> phrases = new PhraseTrie<>();
  private final Map<String, Name> oneWordDoubtful = new HashMap<>();
  private final Lexicon vocabulary = new Lexicon();
  private final ToolContext context;
  private final CompanySentences company;

  private ToolFinder() {
    ToolScan.ABBREVIATED.forEach(vocabulary::add);
    MentionJudge.LIST_WORDS.forEach(vocabulary::add);
    for (Tool tool : Tool.all()) {
      addNames(tool);
      tool.shown().forEach(vocabulary::add);
      tool.against().forEach(vocabulary::add);
    }
    context = new ToolContext(phrases, vocabulary);
    company = new CompanySentences(vocabulary);
  }

  /** With the dictionary that comes with the project. */
  public static ToolFinder load() {
    return new ToolFinder();
  }

  /**
   * The ids of the products, without the employer's own. One pass, linear in the length of the
   * text.
   *
   * @param plainText with a line for each paragraph and each member of a list
   */
  public SortedSet<String> find(String plainText, Set<String> ownProducts) {
    ToolText text = ToolText.of(plainText, vocabulary);
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
    SortedSet<String> ids = new TreeSet<>(new MentionJudge(text, context, mentions).tools());
    ids.removeAll(ownProducts);
    return ids;
  }

  private List<Mention> mentions(ToolText text) {
    List<Mention> mentions = new ArrayList<>();
    for (Hit<ToolPhrase> hit : phrases.find(text.words())) {
      switch (hit.value()) {
        case Name name -> mentions.add(new Mention(hit.start(), hit.end(), name));
        case Idiom _ -> addNameBehind(mentions, text, hit.start());
      }
    }
    return mentions;
  }

  /** "SQL and Excel in your daily work": no idiom begins behind another name and "and". */
  private void addNameBehind(List<Mention> mentions, ToolText text, int start) {
    int link = start - 1;
    if (mentions.isEmpty() || !text.isCapital(start) || text.isMark(link)) {
      return;
    }
    int end = text.isComma(link - 1) ? link - 1 : link;
    Name name = oneWordDoubtful.get(text.words().get(start));
    if (name != null
        && LAST_OF_LIST.contains(text.words().get(link))
        && mentions.getLast().end() == end) {
      mentions.add(new Mention(start, start + 1, name));
    }
  }

  private void addNames(Tool tool) {
    tool.names().stream()
        .map(ToolText::wordsOf)
        .distinct()
        .forEach(words -> add(words, new Name(tool, Set.of())));
    Map<List<String>, Set<String>> doubtful = new HashMap<>();
    for (String name : tool.doubtful()) {
      doubtful.computeIfAbsent(ToolText.wordsOf(name), _ -> new TreeSet<>()).add(name);
    }
    doubtful.forEach((words, exact) -> {
      Name name = new Name(tool, Set.copyOf(exact));
      add(words, name);
      if (words.size() == 1) {
        oneWordDoubtful.put(words.getFirst(), name);
      }
    });
  }

  private void add(List<String> words, Name name) {
    phrases.add(words, name);
    words.forEach(vocabulary::add);
  }
}

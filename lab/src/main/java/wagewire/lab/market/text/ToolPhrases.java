package wagewire.lab.market.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Posting;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Puts the tools that a posting asks for into its requirements. */
final class ToolPhrases {

  private static final double NICE_TO_HAVE_SHARE = 0.2;
  private static final int MOST_IN_A_LINE = 3;

  private final Map<String, List<String>> names = new HashMap<>();

  ToolPhrases() {
    for (ResourceRow row :
        ResourceTable.read(ToolPhrases.class, "/wagewire/lab/market/tool_names.tsv")) {
      names.computeIfAbsent(row.get("tool"), _ -> new ArrayList<>()).add(row.get("written"));
    }
  }

  /**
   * Returns lines that name every one of the tools; the last may only ask for them as an advantage.
   */
  List<String> lines(
      Posting posting, Language language, DescriptionTexts texts, Iterable<String> tools) {
    RandomKey key = posting.key().with(Trait.TOOL_NAME);
    List<String> written = new ArrayList<>();
    for (String tool : tools) {
      written.add(key.with(tool).pick(Objects.requireNonNull(names.get(tool), tool)));
    }
    List<String> shuffled = key.sample(written, written.size());
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); from += MOST_IN_A_LINE) {
      int to = Math.min(from + MOST_IN_A_LINE, shuffled.size());
      boolean wish = from > 0 && key.with(from).chance(NICE_TO_HAVE_SHARE);
      lines.add(
          key.with(from)
              .with(Trait.FORM)
              .pick(texts.any(wish ? "tool_nice" : "tool_need"))
              .replace("{tools}", joined(shuffled.subList(from, to), language)));
    }
    return lines;
  }

  private static String joined(List<String> words, Language language) {
    if (words.size() == 1) {
      return words.getFirst();
    }
    String last =
        switch (language) {
          case ENGLISH -> " and ";
          case GERMAN -> " und ";
        };
    return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
  }
}

package wagewire.transform.workmode;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceTable;
import wagewire.transform.place.gazetteer.Gazetteer;
import wagewire.transform.place.gazetteer.PlaceSplitter;
import wagewire.transform.text.TextKeys;
import wagewire.transform.text.WordRuns;

/** Reads the mode of work in titles and descriptions. */
public final class WorkModeReader {

  /**
   * Separators of columns in the first line of a description: a line with them is a heading, even
   * with a full stop.
   */
  private static final Pattern COLUMNS = Pattern.compile("[|;/:–—]| - ");

  /** Addresses of pages, whose parts are no columns: {@code https://example.org/remote/jobs}. */
  private static final Pattern ADDRESSES = Pattern.compile("https?://\\S*");

  /** A line that begins so states where the work is done, in any words. */
  private static final Pattern PLACE_LABEL =
      Pattern.compile(
          "[-–*• ]*(?:(?:job|work|office|role|position) )?(?:locations?|place of"
              + " work|workplace)\\s*[:–-]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_PLACES =
      Pattern.compile("\\b(?:full|part)[- ]time\\b|(?<=\\w)[- ]based\\b", Pattern.CASE_INSENSITIVE);

  private static final String REMOTE = "remote ";

  /** The greatest length of a first line that is a heading; a longer one is read in its columns. */
  private static final int LONGEST_LINE = 300;

  /** The greatest length of a later line that is read in its columns. */
  private static final int LONGEST_COLUMNS = 120;

  /** The greatest length of a heading without columns that ends in a full stop. */
  private static final int LONGEST_HEADING = 60;

  private final PlaceSplitter parts;
  private final WorkModeWords modeWords;
  private final WorkModeStatements statements;
  private final Set<String> subjects;

  public WorkModeReader(
      PlaceSplitter parts, WorkModeWords modeWords, WorkModeStatements statements) {
    this.parts = parts;
    this.modeWords = modeWords;
    this.statements = statements;
    this.subjects =
        ResourceTable.rows(WorkModeReader.class, Gazetteer.TABLES + "remote-subjects.tsv", 1)
            .stream()
            .map(row -> TextKeys.key(row.get(0)))
            .collect(Collectors.toSet());
  }

  /**
   * Returns the mode of work stated in a title: only where a piece of it states nothing else but a
   * place, so that a "Head of Remote Support" does not count, or where it begins with the word.
   */
  public WorkMode ofTitle(String title) {
    WorkMode said = ofPieces(title);
    return said == WorkMode.UNKNOWN && beginsWithRemote(title) ? WorkMode.REMOTE : said;
  }

  private WorkMode ofPieces(String line) {
    if (!modeWords.mayHoldPhrase(line)) {
      return WorkMode.UNKNOWN;
    }
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    String bare = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    for (String piece : TitleParts.of(bare)) {
      WorkModeWords.Split split = modeWords.split(piece);
      if (split.mode() != WorkMode.UNKNOWN && saysNothingElse(split.rest())) {
        modes.add(split.mode());
      }
    }
    return WorkModeWords.freest(modes);
  }

  private boolean saysNothingElse(String rest) {
    return parts.areAllKnown(NO_PLACES.matcher(rest).replaceAll(" "));
  }

  /** "Remote Underwriter" works from home, "Remote Sensing Engineer" may not. */
  private boolean beginsWithRemote(String title) {
    String bare = title.strip();
    if (!bare.regionMatches(true, 0, REMOTE, 0, REMOTE.length())) {
      return false;
    }
    String[] words = TextKeys.key(bare.substring(REMOTE.length())).split(" ", 2);
    return !words[0].isEmpty() && !subjects.contains(words[0]);
  }

  /**
   * Returns the mode of work stated in a sentence, or in a piece of the first line that states
   * nothing else.
   */
  public WorkMode ofDescription(WordRuns description) {
    WorkModeClaim said = statements.read(description);
    if (said.isFirm() && !said.isNone()) {
      return said.mode();
    }
    String text = withoutAddresses(description.text()).stripLeading();
    WorkMode heading = ofPieces(heading(text));
    if (heading == WorkMode.UNKNOWN) {
      heading = ofLines(text);
    }
    return heading == WorkMode.UNKNOWN ? said.mode() : heading;
  }

  private static String withoutAddresses(String text) {
    return text.contains("://") ? ADDRESSES.matcher(text).replaceAll(" ") : text;
  }

  /**
   * Reads the short lines: one that begins with a label of the place of work, or, after the first
   * line, one that states a mode of work beside a place or another piece, as headings of several
   * openings do. The word alone may be an item of a list.
   */
  private WorkMode ofLines(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
      String line = text.substring(start, end).strip();
      if (line.length() <= (line.endsWith(".") ? LONGEST_HEADING : LONGEST_COLUMNS)
          && modeWords.mayHoldPhrase(line)) {
        WorkMode mode = ofLine(line, start == 0);
        if (mode != WorkMode.UNKNOWN) {
          return mode;
        }
      }
      start = end + 1;
    }
    return WorkMode.UNKNOWN;
  }

  private WorkMode ofLine(String line, boolean isFirst) {
    Matcher label = PLACE_LABEL.matcher(line);
    if (label.lookingAt()) {
      Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
      for (String piece : TitleParts.of(line.substring(label.end()))) {
        modes.add(modeWords.split(piece).mode());
      }
      return WorkModeWords.freest(modes);
    }
    WorkMode mode = isFirst ? WorkMode.UNKNOWN : ofPieces(line);
    return mode != WorkMode.UNKNOWN && isModeAlone(line) ? WorkMode.UNKNOWN : mode;
  }

  private boolean isModeAlone(String line) {
    return TitleParts.of(line).stream()
        .map(piece -> modeWords.split(piece).rest())
        .noneMatch(rest -> rest.chars().anyMatch(Character::isLetterOrDigit));
  }

  /** The first line; of a sentence what is before its first comma. */
  private static String heading(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    if (line.length() > LONGEST_LINE) {
      return line.substring(0, Math.max(0, line.lastIndexOf('|', LONGEST_LINE)));
    }
    boolean isSentence =
        line.length() > LONGEST_HEADING
            && line.stripTrailing().endsWith(".")
            && !COLUMNS.matcher(line).find();
    return isSentence ? line.substring(0, Math.max(0, line.indexOf(','))) : line;
  }
}

package wagewire.model.source;

import java.util.Set;
import java.util.stream.Collectors;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** A source's answer to a yes/no question. */
public enum YesNoUnknown implements Identified {
  YES,
  NO,
  /** The source does not say, or nobody has read it. */
  UNKNOWN;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  public static YesNoUnknown of(String id) {
    return IdLookup.find(values(), YesNoUnknown::id, id);
  }

  /** Returns the ids with commas between them, in a stated order. */
  public static String ids(Set<YesNoUnknown> answers) {
    return answers.stream().map(YesNoUnknown::id).sorted().collect(Collectors.joining(","));
  }
}

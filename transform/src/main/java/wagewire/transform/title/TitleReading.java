package wagewire.transform.title;

import java.util.List;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;

/**
 * The role, seniority and key of a title.
 *
 * @param titleKey the title in lower case without noise; equal for listings with the same title
 * @param why the words and rules that decided, and the role that would have come next, for a person
 */
public record TitleReading(Role role, Seniority seniority, String titleKey, List<String> why) {

  public TitleReading {
    why = List.copyOf(why);
  }
}

package wagewire.lab.market.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;

/**
 * The core of a title, which decides the role.
 *
 * @param phrase such as "Marketing Operations", or a whole title where {@code only} is set
 * @param nouns of the people who do it without leading others; empty for a whole title
 * @param nounsOnly true if only a noun right behind the phrase makes the role certain
 * @param only the one level of a whole title; null for a phrase
 * @param tool id of the tool that the phrase itself names
 */
public record TitleStem(
    Role role,
    String phrase,
    List<String> nouns,
    boolean nounsOnly,
    @Nullable Seniority only,
    @Nullable String tool) {}

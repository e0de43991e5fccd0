package wagewire.lab.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import wagewire.lab.wanted.WantedFigure;

/**
 * The demo's result; its JSON is a contract.
 *
 * @param series year-over-year growth by role and family
 * @param levels open postings, pay and shares of the latest week
 * @param wanted a figure for each line of the wanted list
 * @param collected the counts as text
 * @param table {@code series}, {@code levels} and {@code wanted} as text
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DemoResult(
    boolean simulated,
    long seed,
    int weeks,
    double seconds,
    List<TruthRow> series,
    List<TruthRow> levels,
    List<WantedFigure> wanted,
    String brief,
    @JsonIgnore String collected,
    @JsonIgnore String table) {}

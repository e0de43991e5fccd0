package wagewire.lab.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the demo shows; its JSON is a contract.
 *
 * @param series year-over-year growth by role and family
 * @param levels open postings, pay and shares of the newest week
 * @param collected how much was collected, for people
 * @param table {@code series} and {@code levels} for people
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DemoResult(
    boolean simulated,
    long seed,
    int weeks,
    double seconds,
    List<TruthRow> series,
    List<TruthRow> levels,
    String brief,
    @JsonIgnore String collected,
    @JsonIgnore String table) {}

package wagewire.lab.market.employer;

import java.util.List;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.model.table.ResourceTable;

/** Invented names, each given once however many employers there are. */
public final class EmployerNames {

  /** A prime that divides none of the tables' sizes, so that every number is reached once. */
  private static final long STEP = 7_368_787;

  private final List<String> first =
      ResourceTable.column(EmployerNames.class, "/wagewire/lab/market/employer_first.tsv", "word");
  private final List<String> second =
      ResourceTable.column(EmployerNames.class, "/wagewire/lab/market/employer_second.tsv", "word");
  private final List<String> kinds =
      ResourceTable.column(EmployerNames.class, "/wagewire/lab/market/employer_kind.tsv", "word");
  private final int offset;

  public EmployerNames(RandomKey market) {
    this.offset = market.with(Trait.NAME).below(size());
  }

  /** Returns the number of names. */
  public int size() {
    return first.size() * second.size() * kinds.size();
  }

  /** Returns the name of the employer with this index, from 0 to {@link #size()} less one. */
  public String name(int index) {
    int at = (int) ((index * STEP + offset) % size());
    int pair = at / kinds.size();
    return first.get(pair / second.size())
        + second.get(pair % second.size())
        + " "
        + kinds.get(at % kinds.size());
  }
}

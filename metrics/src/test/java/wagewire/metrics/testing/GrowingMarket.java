package wagewire.metrics.testing;

import java.util.ArrayList;
import java.util.List;
import wagewire.model.posting.Role;
import wagewire.model.posting.WorkMode;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * Eight weeks of 30 employers, enough for growth over four weeks: each has three steady postings of
 * marketing automation, and two of marketing operations that become four to six in the fifth week.
 */
public final class GrowingMarket {

  public static final int EMPLOYERS = 30;

  /** The Monday after the eighth week. */
  public static final int DAYS = 7 * 8;

  /** The Monday after the fourth week. */
  public static final int HALF = 7 * 4;

  private static final int STEADY = 3;
  private static final int GROWS = 7 * 4 - 2;

  private GrowingMarket() {}

  /** The first four weeks. */
  public static void write(TestWarehouse warehouse) {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      TestBoard board = board(employer);
      market.collect(board, 0, HALF, 7);
      for (int job = 0; job < STEADY; job++) {
        post(market, board, Role.of("marketing-automation"), job, -1);
      }
      for (int job = 0; job < operations(employer); job++) {
        post(market, board, Role.of("marketing-operations"), job, job < 2 ? -1 : GROWS);
      }
    }
    market.write(warehouse);
  }

  /** The other four, in which nothing is new. */
  public static void writeRest(TestWarehouse warehouse) {
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      List<String> ids = new ArrayList<>();
      for (int job = 0; job < STEADY; job++) {
        ids.add(id(Role.of("marketing-automation"), job));
      }
      for (int job = 0; job < operations(employer); job++) {
        ids.add(id(Role.of("marketing-operations"), job));
      }
      for (int day = HALF + 7; day <= DAYS; day += 7) {
        warehouse.load(board(employer).complete(500 + day, TestMarket.moment(day), ids));
      }
    }
  }

  private static TestBoard board(int employer) {
    return TestBoard.own("e" + employer, "e" + employer);
  }

  private static int operations(int employer) {
    return 4 + employer % 3;
  }

  private static String id(Role role, int job) {
    return role.id() + job;
  }

  private static void post(TestMarket market, TestBoard board, Role role, int job, int opens) {
    TestListing listing =
        TestListing.of(id(role, job), board.source().token())
            .withTitle("%s manager %d".formatted(role.id(), job))
            .withRole(role)
            .withWorkMode(job == 1 ? WorkMode.HYBRID : WorkMode.ONSITE)
            .withTools(job == 0 ? "marketo" : "hubspot");
    market.job(board, listing, opens, null);
  }
}

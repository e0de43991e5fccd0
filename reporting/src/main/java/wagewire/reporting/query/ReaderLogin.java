package wagewire.reporting.query;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.jooq.impl.DSL;
import wagewire.reporting.warehouse.Warehouse;

/** Lets other programs in as the reader, who can change nothing. */
public final class ReaderLogin {

  private static final int PASSWORD_BITS = 128;

  private ReaderLogin() {}

  /** Gives the reader a new password, which ends with the next call, and returns it. */
  public static String renew(Warehouse warehouse) {
    String password =
        new BigInteger(PASSWORD_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
    warehouse
        .sql()
        .execute("alter role {0} password {1}", DSL.name(Warehouse.READER), DSL.inline(password));
    return password;
  }
}

package wagewire.local.testing;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import wagewire.local.kafka.EmbeddedKafka;

/** A broker shared by all tests of a JVM; each test uses topics and groups of its own. */
public final class TestKafka {

  private TestKafka() {}

  /** Started at the first call; it ends with the JVM, so do not close it. */
  public static EmbeddedKafka shared() {
    return Holder.SHARED;
  }

  /** Asks and changes the shared broker; not to be closed either. */
  public static Admin admin() {
    return Asking.ADMIN;
  }

  private static final class Holder {
    static final EmbeddedKafka SHARED = EmbeddedKafka.temporary();
  }

  private static final class Asking {
    static final Admin ADMIN = Admin.create(Map.<String, Object>copyOf(shared().clientSettings()));
  }
}

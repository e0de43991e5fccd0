package wagewire.local.testing;

import wagewire.local.kafka.EmbeddedKafka;

/** A broker shared by all tests of a JVM; each test uses topics and groups of its own. */
public final class TestKafka {

  private TestKafka() {}

  /** Started at the first call; it ends with the JVM, so do not close it. */
  public static EmbeddedKafka shared() {
    return Holder.SHARED;
  }

  private static final class Holder {
    static final EmbeddedKafka SHARED = EmbeddedKafka.temporary();
  }
}

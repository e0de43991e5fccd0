/** What several tests of collecting share: a server on loopback that plays a platform. */
@NullMarked
package wagewire.ingest.testing;

import org.jspecify.annotations.NullMarked;

/** Shared fixtures of tests of collecting: a server on loopback that plays a platform. */
@NullMarked
package wagewire.ingest.testing;

import org.jspecify.annotations.NullMarked;

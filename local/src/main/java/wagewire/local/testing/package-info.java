/** Real servers for the tests of all modules, started once per JVM. */
@NullMarked
package wagewire.local.testing;

import org.jspecify.annotations.NullMarked;

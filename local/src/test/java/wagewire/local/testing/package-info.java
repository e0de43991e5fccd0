/** Real servers for the tests of all modules, started once per JVM, and for generating code. */
@NullMarked
package wagewire.local.testing;

import org.jspecify.annotations.NullMarked;

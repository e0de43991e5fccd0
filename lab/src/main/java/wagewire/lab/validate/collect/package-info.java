/** What collecting and transform would make of a simulated market, without network and broker. */
@NullMarked
package wagewire.lab.validate.collect;

import org.jspecify.annotations.NullMarked;

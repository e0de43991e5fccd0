@NullMarked
package wagewire.lab.bench;

import org.jspecify.annotations.NullMarked;

@NullMarked
package wagewire.app.bench;

import org.jspecify.annotations.NullMarked;

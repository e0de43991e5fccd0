/** The demo: a simulated market through the whole pipeline, and what it proves. */
@NullMarked
package wagewire.lab.demo;

import org.jspecify.annotations.NullMarked;

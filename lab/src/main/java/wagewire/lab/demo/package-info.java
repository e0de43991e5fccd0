/** The demo: a simulated market through the whole pipeline, compared with the truth. */
@NullMarked
package wagewire.lab.demo;

import org.jspecify.annotations.NullMarked;

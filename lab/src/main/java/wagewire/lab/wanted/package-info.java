/** The figures that a brief wants, and what a release has for each of them. */
@NullMarked
package wagewire.lab.wanted;

import org.jspecify.annotations.NullMarked;

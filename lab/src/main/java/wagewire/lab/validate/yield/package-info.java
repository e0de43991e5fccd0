/** Printable yield: how much of the wanted list many markets' releases show, and how well. */
@NullMarked
package wagewire.lab.validate.yield;

import org.jspecify.annotations.NullMarked;

/** Follows the recipes of CONTRIBUTING.md with invented additions, to show that they suffice. */
@NullMarked
package wagewire.lab.recipe;

import org.jspecify.annotations.NullMarked;

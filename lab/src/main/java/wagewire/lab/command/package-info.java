/** The commands of the laboratory: demo, evaluate, validate, market, bench. */
@NullMarked
package wagewire.lab.command;

import org.jspecify.annotations.NullMarked;

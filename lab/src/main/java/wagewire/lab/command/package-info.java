/** The laboratory's commands: demo, evaluate, validate, market, bench. */
@NullMarked
package wagewire.lab.command;

import org.jspecify.annotations.NullMarked;

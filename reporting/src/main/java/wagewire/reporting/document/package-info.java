/** Parts of a document: tables, figures, bars, lines and pictures, whatever format they end in. */
@NullMarked
package wagewire.reporting.document;

import org.jspecify.annotations.NullMarked;

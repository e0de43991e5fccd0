/** Figures and tables as Excel workbooks of one sheet. */
@NullMarked
package wagewire.reporting.workbook;

import org.jspecify.annotations.NullMarked;

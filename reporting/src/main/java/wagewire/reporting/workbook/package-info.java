/** Figures and tables as Excel workbooks: a sheet of rows and one that explains them. */
@NullMarked
package wagewire.reporting.workbook;

import org.jspecify.annotations.NullMarked;

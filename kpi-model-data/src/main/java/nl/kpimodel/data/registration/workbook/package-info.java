/** Internal: reads the sheets of workbooks as tables. */
@NullMarked
package nl.kpimodel.data.registration.workbook;

import org.jspecify.annotations.NullMarked;

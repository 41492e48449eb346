/**
 * Reads the sheets of workbooks as tables. Internal. Workbooks are not written here but in {@code workbook.writing}.
 */
@NullMarked
package nl.kpimodel.data.registration.workbook;

import org.jspecify.annotations.NullMarked;

/** Internal: workbooks ({@code .xlsx}) as they are written. */
@NullMarked
package nl.kpimodel.data.registration.workbook.writing;

import org.jspecify.annotations.NullMarked;

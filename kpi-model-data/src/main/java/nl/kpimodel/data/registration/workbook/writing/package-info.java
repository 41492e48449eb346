/** Internal: writes workbooks ({@code .xlsx}). Reading them is in the package {@code registration.workbook}. */
@NullMarked
package nl.kpimodel.data.registration.workbook.writing;

import org.jspecify.annotations.NullMarked;

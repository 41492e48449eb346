/** Internal: writes workbooks ({@code .xlsx}). */
@NullMarked
package nl.kpimodel.data.registration.workbook.writing;

import org.jspecify.annotations.NullMarked;

/**
 * The browser of the model as one HTML page: the map of tiles, an article for every KPI and question, the form of a selection, and the data that the program
 * of the page needs. Everything that can be read is written here; the program, {@code browser.js}, adds searching, choosing and one view at a time.
 */
@NullMarked
package nl.kpimodel.data.export.browser;

import org.jspecify.annotations.NullMarked;

/**
 * The browser of the model as one HTML page: the map of tiles, an article for every KPI and question, the form of a selection, and the data
 * for the script of the page. This package writes all readable content. The script, {@code browser.js}, adds search, selection and one view
 * at a time.
 */
@NullMarked
package nl.kpimodel.data.export.browser;

import org.jspecify.annotations.NullMarked;
